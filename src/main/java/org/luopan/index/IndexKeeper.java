package org.luopan.index;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.entity.SearchIndexedEntity;
import org.hibernate.search.mapper.orm.work.SearchIndexingPlan;
import org.luopan.content.Changes;
import org.luopan.content.ContentFollower;
import org.luopan.content.ContentVersion;
import org.luopan.content.Touched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the index up to date. A mark beside it names the content version it has reached: what was published later is replayed,
 * before the first request and while the program runs. The index is rebuilt only if the mark cannot be trusted: with another
 * database, with other fields, or if documents are missing.
 */
@Component
public class IndexKeeper implements SmartInitializingSingleton, ContentFollower {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final int BATCH = 200;

    private final EntityManager entities;
    private final ContentVersion contentVersion;
    private final TransactionTemplate transaction;
    private final Path mark;
    private final String database;
    private volatile long upTo;
    private volatile boolean ready;

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

    /** Replays what the index missed, or rebuilds it if that is not enough; returns whether it was rebuilt. */
    public synchronized boolean agree() {
        var marked = marked();
        var changes = marked < 0 ? null : contentVersion.since(marked);
        if (changes == null || !changes.complete()) {
            rebuild();
            return true;
        }
        upTo = marked;
        follow(changes);
        if (sameNumbers()) {
            ready = true;
            return false;
        }
        rebuild();
        return true;
    }

    /** Whether search and lists find everything; false while the index is being built. */
    public boolean ready() {
        return ready;
    }

    @Override
    public long upTo() {
        return upTo;
    }

    /** Indexes everything that was touched again, or removes it if its row is gone; if the index fails, the mark stays. */
    @Override
    public synchronized void follow(Changes changes) {
        if (!changes.complete()) {
            rebuild();
            return;
        }
        var touched = changes.touched();
        IntStream.iterate(0, from -> from < touched.size(), from -> from + BATCH)
                .forEach(from -> index(touched.subList(from, Math.min(from + BATCH, touched.size()))));
        if (changes.upTo() != upTo) {
            mark(changes.upTo());
        }
    }

    private void index(List<Touched> batch) {
        transaction.executeWithoutResult(status -> {
            var plan = Search.session(entities).indexingPlan();
            batch.forEach(one -> indexed(entities).stream()
                    .filter(type -> holds(type, one.kind()))
                    .forEach(type -> index(plan, type, one.id())));
            plan.execute();
            entities.clear();
        });
    }

    private void index(SearchIndexingPlan plan, Class<?> type, Long id) {
        var stored = entities.find(type, id);
        if (stored == null) {
            plan.purge(type, id, null);
        } else {
            plan.addOrUpdate(stored);
        }
    }

    /** Whether a type holds the entries of a kind, or the records of that name. */
    private static boolean holds(Class<?> type, String kind) {
        var discriminator = type.getAnnotation(DiscriminatorValue.class);
        return discriminator != null
                ? discriminator.value().equals(kind)
                : type.getSimpleName().equalsIgnoreCase(kind);
    }

    private void rebuild() {
        var start = System.nanoTime();
        ready = false;
        // What is published meanwhile is replayed.
        var version = contentVersion.stored();
        forget();
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
        mark(version);
        ready = true;
        LOG.info("Built the search index in {} ms", (System.nanoTime() - start) / 1_000_000);
    }

    /** The version in the mark; -1 if the mark belongs to another database or other fields, or to a version this database never had. */
    private long marked() {
        var lines = Files.exists(mark) ? read() : List.<String>of();
        if (lines.size() != 4 || !lines.get(0).equals(database) || !lines.get(3).equals(fields())) {
            return -1;
        }
        var version = Long.parseLong(lines.get(1));
        var known = version <= contentVersion.stored() && lines.get(2).equals(reachedAt(version));
        return known ? version : -1;
    }

    private void mark(long version) {
        try {
            Files.createDirectories(mark.getParent());
            var written = mark.resolveSibling("true-for.tmp");
            Files.write(written, List.of(database, Long.toString(version), reachedAt(version), fields()));
            Files.move(written, mark, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            upTo = version;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> read() {
        try {
            return Files.readAllLines(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The time tells a version from one with the same number in a restored backup. */
    private String reachedAt(long version) {
        return contentVersion
                .reachedAt(version)
                .map(moment -> moment.toInstant().toString())
                .orElse("before the journal");
    }

    /** The index fields of this release, and the version of the analysis. */
    private String fields() {
        return "analysis " + Analysis.VERSION + " "
                + Search.mapping(entities.getEntityManagerFactory()).allIndexedEntities().stream()
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

    /** Every type in the index. */
    public static List<Class<?>> indexed(EntityManager entities) {
        return Search.mapping(entities.getEntityManagerFactory()).allIndexedEntities().stream()
                .<Class<?>>map(SearchIndexedEntity::javaClass)
                .toList();
    }
}
