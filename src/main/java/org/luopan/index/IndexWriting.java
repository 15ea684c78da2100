package org.luopan.index;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.luopan.content.Touched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes documents: reads their entries in batches, several batches at a time, and says in the log how far it is. */
@Component
class IndexWriting {

    private static final Logger LOG = LoggerFactory.getLogger(IndexWriting.class);
    private static final int BATCH = 250;
    /** As many batches at a time as leave connections for readers. */
    private static final int MOST_THREADS = 4;

    private final EntityManager entities;
    private final IndexedTogether together;
    private final ObjectProvider<EntryIndexing<?>> indexing;
    private final TransactionTemplate transaction;

    IndexWriting(
            EntityManager entities,
            IndexedTogether together,
            ObjectProvider<EntryIndexing<?>> indexing,
            PlatformTransactionManager transactions) {
        this.entities = entities;
        this.together = together;
        this.indexing = indexing;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** Some entries of one type whose documents are written together. */
    private record Batch(Class<?> type, List<Long> ids) {}

    /** How many documents there should be. */
    long stored() {
        return inTransaction(() -> types().stream().mapToLong(this::stored).sum());
    }

    /** How many documents there are. */
    long indexed() {
        return inTransaction(() -> types().stream().mapToLong(this::indexed).sum());
    }

    /** Whether every type has as many documents as rows. */
    boolean complete() {
        return inTransaction(() -> types().stream().allMatch(type -> indexed(type) == stored(type)));
    }

    /** Writes the documents of everything that is stored, and removes those of what is not. */
    void everything() throws InterruptedException {
        var batches = new ArrayList<Batch>();
        for (var type : types()) {
            var ids = inTransaction(() -> storedIds(type));
            batches.addAll(batches(type, ids));
            var gone = new HashSet<>(inTransaction(() -> indexedIds(type)));
            ids.forEach(gone::remove);
            batches.addAll(batches(type, gone));
        }
        write(batches);
    }

    /** Removes all documents. */
    void empty() {
        var workspace = Search.mapping(entities.getEntityManagerFactory())
                .scope(Object.class)
                .workspace();
        workspace.purge();
        workspace.flush();
        workspace.refresh();
    }

    /** Writes the documents of everything that was touched, or removes them if their rows are gone. */
    void touched(Collection<Touched> touched) throws InterruptedException {
        var ids = new HashMap<Class<?>, List<Long>>();
        touched.forEach(one -> types().stream()
                .filter(type -> holds(type, one.kind()))
                .forEach(type ->
                        ids.computeIfAbsent(type, key -> new ArrayList<>()).add(one.id())));
        var batches = new ArrayList<Batch>();
        ids.forEach((type, some) -> batches.addAll(batches(type, some)));
        write(batches);
    }

    private void write(List<Batch> batches) throws InterruptedException {
        if (batches.size() <= 1) {
            batches.forEach(this::write);
        } else {
            writeSideBySide(batches);
        }
        if (!batches.isEmpty()) {
            Search.mapping(entities.getEntityManagerFactory())
                    .scope(Object.class)
                    .workspace()
                    .flush();
        }
    }

    private void writeSideBySide(List<Batch> batches) throws InterruptedException {
        var threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        var pool = Executors.newFixedThreadPool(threads, task -> new Thread(task, "indexing"));
        var finished = new ExecutorCompletionService<Integer>(pool);
        var all = batches.stream().mapToLong(batch -> batch.ids.size()).sum();
        var progress = new Progress(all, System::nanoTime);
        try {
            batches.forEach(batch -> finished.submit(() -> write(batch)));
            for (var left = batches.size(); left > 0; left--) {
                progress.after(finished.take().get()).ifPresent(far -> LOG.info("Building the search index: {}", far));
            }
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private int write(Batch batch) {
        transaction.executeWithoutResult(status -> together.during(batch.ids, () -> {
            var session = Search.session(entities);
            session.indexingPlanSynchronizationStrategy(waitingForDocuments());
            var plan = session.indexingPlan();
            var gone = new HashSet<>(batch.ids);
            for (var entity : stored(batch)) {
                gone.remove(id(entity));
                plan.addOrUpdate(entity);
            }
            gone.forEach(id -> plan.purge(batch.type, id, null));
            plan.execute();
            entities.clear();
        }));
        return batch.ids.size();
    }

    /** An error in a document is thrown, but nothing is written to the disk before all batches are done. */
    private static IndexingPlanSynchronizationStrategy waitingForDocuments() {
        return context -> {
            context.documentCommitStrategy(DocumentCommitStrategy.NONE);
            context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
            context.indexingFutureHandler(future -> future.join().throwable().ifPresent(failure -> {
                throw new CompletionException(failure);
            }));
        };
    }

    private List<?> stored(Batch batch) {
        indexing.stream().filter(one -> one.type() == batch.type).forEach(one -> one.prepare(batch.ids));
        return entities.createQuery("select e from " + batch.type.getSimpleName() + " e where e.id in :ids", batch.type)
                .setParameter("ids", batch.ids)
                .getResultList();
    }

    private Object id(Object entity) {
        return entities.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(entity);
    }

    private static List<Batch> batches(Class<?> type, Collection<Long> ids) {
        var all = List.copyOf(ids);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH)
                .mapToObj(from -> new Batch(type, all.subList(from, Math.min(from + BATCH, all.size()))))
                .toList();
    }

    private List<Long> storedIds(Class<?> type) {
        return entities.createQuery("select e.id from " + type.getSimpleName() + " e order by e.id", Long.class)
                .getResultList();
    }

    private List<Long> indexedIds(Class<?> type) {
        return Search.session(entities)
                .search(type)
                .select(f -> f.id(Long.class))
                .where(f -> f.matchAll())
                .fetchAllHits();
    }

    private long stored(Class<?> type) {
        return entities.createQuery("select count(e) from " + type.getSimpleName() + " e", Long.class)
                .getSingleResult();
    }

    private long indexed(Class<?> type) {
        return Search.session(entities).search(type).where(f -> f.matchAll()).fetchTotalHitCount();
    }

    /** Whether a type holds the entries of a kind, or the records of that name. */
    private static boolean holds(Class<?> type, String kind) {
        var discriminator = type.getAnnotation(DiscriminatorValue.class);
        return discriminator != null
                ? discriminator.value().equals(kind)
                : type.getSimpleName().equalsIgnoreCase(kind);
    }

    private List<Class<?>> types() {
        return IndexKeeper.indexed(entities);
    }

    private <T> T inTransaction(Supplier<T> reading) {
        return Objects.requireNonNull(transaction.execute(status -> reading.get()));
    }
}
