package org.luopan.index;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.entity.SearchIndexedEntity;
import org.jspecify.annotations.Nullable;
import org.luopan.content.ContentChanges;
import org.luopan.content.ContentFollower;
import org.luopan.content.ContentVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Keeps the index up to date. A mark beside it names the content version it has reached: what was published later is replayed,
 * before the first request and while the program runs. The index is rebuilt only if the mark cannot be trusted: with another
 * database, with other fields, or if documents are missing. A large one is built while the site is open, which answers from the old
 * index meanwhile if there is one that fits. Only a program that opens the site keeps it: what a command changes is replayed by that.
 */
@Component
@ConditionalOnWebApplication
public class IndexKeeper implements SmartInitializingSingleton, DisposableBean, ContentFollower {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    /** More documents than this are written while the site is open. */
    private static final int FEW = 5_000;

    private final EntityManager entities;
    private final ContentVersion contentVersion;
    private final IndexWriting writing;
    private final IndexMark mark;
    private final ReentrantLock work = new ReentrantLock();
    private volatile long upTo = -1;
    private volatile boolean usable;
    private volatile @Nullable Thread background;
    private volatile @Nullable RuntimeException failure;

    IndexKeeper(
            EntityManager entities,
            ContentVersion contentVersion,
            IndexWriting writing,
            @Value("${spring.jpa.properties.hibernate.search.backend.directory.root}") Path directory,
            @Value("${spring.datasource.url}") String database) {
        this.entities = entities;
        this.contentVersion = contentVersion;
        this.writing = writing;
        this.mark = new IndexMark(directory, database, contentVersion);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!agrees()) {
            build();
        }
    }

    /** Stops what is being written; the mark says that it is not complete. */
    @Override
    public void destroy() {
        var running = background;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Whether search and lists can answer. */
    public boolean ready() {
        return usable;
    }

    /** Throws {@link IndexBeingPrepared} until search and lists can answer. */
    public void requireReady() {
        if (!usable) {
            throw new IndexBeingPrepared();
        }
    }

    /** Replays what the index missed, or rebuilds it if that is not enough; returns whether it was rebuilt. */
    public boolean agree() {
        if (agrees()) {
            return false;
        }
        rebuild();
        return true;
    }

    @Override
    public long upTo() {
        // What is published while it is being built is replayed afterwards.
        return background == null ? upTo : contentVersion.stored();
    }

    @Override
    public boolean settled() {
        return usable && background == null;
    }

    /** Writes everything that was touched again, or removes it if its row is gone; if the index fails, the mark stays. */
    @Override
    public void follow(ContentChanges changes) {
        var failed = failure;
        if (failed != null) {
            failure = null;
            throw failed;
        }
        if (!changes.complete()) {
            build();
        } else if (changes.touched().size() > FEW) {
            inBackground(() -> replay(changes));
        } else {
            replay(changes);
        }
    }

    /** Whether the index is up to date, if need be after replaying what it missed. */
    private boolean agrees() {
        work.lock();
        try {
            var marked = mark.version(fields());
            var changes = marked < 0 ? null : contentVersion.since(marked);
            if (changes == null || !changes.complete()) {
                return false;
            }
            upTo = marked;
            replay(changes);
            usable = writing.complete();
            return usable;
        } finally {
            work.unlock();
        }
    }

    private void build() {
        if (writing.stored() > FEW) {
            inBackground(this::rebuild);
        } else {
            rebuild();
        }
    }

    private void rebuild() {
        work.lock();
        try {
            var start = System.nanoTime();
            // What is published meanwhile is replayed.
            var version = contentVersion.stored();
            if (!mark.fits(fields()) || writing.indexed() < writing.stored() / 2) {
                usable = false;
                mark.remove();
                writing.empty();
            }
            usable = mark.fits(fields());
            writing.everything();
            mark(version);
            usable = true;
            LOG.info("Built the search index in {} ms", (System.nanoTime() - start) / 1_000_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Indexing was interrupted", e);
        } finally {
            work.unlock();
        }
    }

    private void replay(ContentChanges changes) {
        work.lock();
        try {
            writing.touched(changes.touched());
            if (changes.upTo() != upTo) {
                mark(changes.upTo());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Indexing was interrupted", e);
        } finally {
            work.unlock();
        }
    }

    private void mark(long version) {
        mark.write(version, fields());
        upTo = version;
    }

    /** Runs one long piece of work while the site is open; if it fails, {@link #follow} says so, and it is tried again. */
    private synchronized void inBackground(Runnable task) {
        if (background != null) {
            return;
        }
        var thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        failure = e;
                    } finally {
                        background = null;
                    }
                },
                "index");
        thread.setDaemon(true);
        background = thread;
        thread.start();
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

    /** Every type in the index. */
    public static List<Class<?>> indexed(EntityManager entities) {
        return Search.mapping(entities.getEntityManagerFactory()).allIndexedEntities().stream()
                .<Class<?>>map(SearchIndexedEntity::javaClass)
                .toList();
    }
}
