package org.luopan.search;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.entity.SearchIndexedEntity;
import org.luopan.entry.ContentVersion;
import org.luopan.entry.EntryKind;
import org.luopan.evidence.Metric;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the index true: before the first request it is built anew unless it is marked as true for this database at this content
 * version with the fields of this release, and holds as many entries as the database does.
 */
@Component
public class IndexKeeper implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    private final EntityManager entities;
    private final ContentVersion contentVersion;
    private final TransactionTemplate transaction;
    private final Path mark;
    private final String database;

    IndexKeeper(
            EntityManager entities,
            ContentVersion contentVersion,
            PlatformTransactionManager transactions,
            @Value("${spring.jpa.properties.hibernate.search.backend.directory.root}") Path directory,
            @Value("${spring.datasource.url}") String database) {
        this.entities = entities;
        this.contentVersion = contentVersion;
        this.transaction = new TransactionTemplate(transactions);
        this.mark = directory.resolve("true-for.txt");
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        agree();
    }

    /** Builds the index anew if it may differ from the database; whether it did. */
    public boolean agree() {
        try {
            var truth = truth();
            if (Files.exists(mark) && Files.readString(mark).equals(truth) && sameNumbers()) {
                return false;
            }
            Files.deleteIfExists(mark);
            rebuild();
            mark(truth);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marks the index as true for what the database holds now; everything that changed has been refreshed. */
    public void agreed() {
        try {
            mark(truth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has one entry indexed anew when the transaction commits, or taken out where its rows are gone. */
    public void refresh(EntryKind kind, Long id) {
        indexed(entities).stream().filter(type -> holds(type, kind)).forEach(type -> refresh(type, id));
        if (kind == EntryKind.MARKET) {
            refreshMetrics();
        }
    }

    /** Has what numbers measure indexed anew when the transaction commits. */
    public void refreshMetrics() {
        var plan = Search.session(entities).indexingPlan();
        entities.createQuery("select m from Metric m", Metric.class)
                .getResultList()
                .forEach(plan::addOrUpdate);
    }

    /** Has one metric indexed anew when the transaction commits, or taken out where its row is gone. */
    public void refreshMetric(Long id) {
        refresh(Metric.class, id);
    }

    private void refresh(Class<?> type, Long id) {
        var plan = Search.session(entities).indexingPlan();
        var stored = entities.find(type, id);
        if (stored == null) {
            plan.purge(type, id, null);
        } else {
            plan.addOrUpdate(stored);
        }
    }

    private static boolean holds(Class<?> type, EntryKind kind) {
        var discriminator = type.getAnnotation(DiscriminatorValue.class);
        return discriminator != null && discriminator.value().equals(kind.code());
    }

    private void mark(String truth) throws IOException {
        Files.createDirectories(mark.getParent());
        Files.writeString(mark, truth);
    }

    private void rebuild() {
        var start = System.nanoTime();
        transaction.executeWithoutResult(status -> {
            try {
                Search.session(entities)
                        .massIndexer()
                        .threadsToLoadObjects(1)
                        .typesToIndexInParallel(1)
                        .purgeAllOnStart(true)
                        .startAndWait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Indexing was interrupted", e);
            }
        });
        LOG.info("Built the search index in {} ms", (System.nanoTime() - start) / 1_000_000);
    }

    private String truth() {
        return database + "\n" + contentVersion.stored() + "\n" + fields() + "\n";
    }

    /** The fields that this release of the program gives the index. */
    private String fields() {
        return Search.mapping(entities.getEntityManagerFactory()).allIndexedEntities().stream()
                .flatMap(type -> type.indexManager().descriptor().staticFields().stream()
                        .map(field -> type.jpaName() + "." + field.absolutePath()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private boolean sameNumbers() {
        return Boolean.TRUE.equals(
                transaction.execute(status -> indexed(entities).stream().allMatch(this::sameNumber)));
    }

    private boolean sameNumber(Class<?> type) {
        var inIndex =
                Search.session(entities).search(type).where(f -> f.matchAll()).fetchTotalHitCount();
        var stored = entities.createQuery("select count(e) from " + type.getSimpleName() + " e", Long.class)
                .getSingleResult();
        return inIndex == stored;
    }

    /** Every type that the index holds. */
    static List<Class<?>> indexed(EntityManager entities) {
        return Search.mapping(entities.getEntityManagerFactory()).allIndexedEntities().stream()
                .<Class<?>>map(SearchIndexedEntity::javaClass)
                .toList();
    }
}
