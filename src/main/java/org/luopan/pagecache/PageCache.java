package org.luopan.pagecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.luopan.content.Edition;
import org.luopan.content.Editions;
import org.luopan.storage.Condition;
import org.luopan.storage.Storage;
import org.springframework.stereotype.Component;

/**
 * The kept pages. A page is sent as long as its edition is the current one; while the database is away, as it is. It is rendered
 * once, however many ask for it.
 */
@Component
class PageCache {

    private static final Duration REPLACEMENT = Duration.ofMinutes(1);

    /**
     * So many readers wait while their page is replaced; all others get what there was. More of them would only slow each other down
     * and take the places of those whose pages are not kept.
     */
    static final int MOST_REPLACED_AT_ONCE = Runtime.getRuntime().availableProcessors();

    private final Cache<PageKey, KeptPage> kept;
    private final ConcurrentMap<Rendering.Asked, Rendering> underWay = new ConcurrentHashMap<>();
    private final ConcurrentMap<PageKey, Thread> replaced = new ConcurrentHashMap<>();
    private final Semaphore replacements = new Semaphore(MOST_REPLACED_AT_ONCE);
    private final PageCacheSettings settings;
    private final Editions editions;
    private final Storage storage;

    PageCache(PageCacheSettings settings, Editions editions, Storage storage) {
        this.settings = settings;
        this.editions = editions;
        this.storage = storage;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(settings.size().toBytes())
                .weigher((PageKey key, KeptPage page) ->
                        key.size() + page.answer().weight())
                .executor(Runnable::run)
                .build();
    }

    /**
     * A page that can be sent now; null if the request has to render it, and then {@link #leave} when it has ended.
     *
     * @param signedIn whether an editor asks, who may have changed the page a moment ago
     */
    @Nullable
    KeptPage find(PageKey key, boolean signedIn) {
        var page = kept.getIfPresent(key);
        if (page == null) {
            return null;
        }
        var current = editions.current();
        if (page.edition().equals(current)) {
            return page;
        }
        if (storage.condition() == Condition.AWAY) {
            return editions.confirmedWithin(settings.whileAway()) ? page : null;
        }
        if (signedIn || current == null || !editions.wasCurrentWithin(page.edition(), REPLACEMENT)) {
            return null;
        }
        return duringReplacement(key, page, current);
    }

    /** The page as it was kept last, however old; null if there is none. */
    @Nullable
    KeptPage before(PageKey key) {
        return kept.getIfPresent(key);
    }

    /** Right after a change, readers get what was there before while a few of them have pages rendered. */
    private @Nullable KeptPage duringReplacement(PageKey key, KeptPage before, Edition current) {
        if (underWay.containsKey(new Rendering.Asked(key, current)) || !replacements.tryAcquire()) {
            return before;
        }
        if (replaced.putIfAbsent(key, Thread.currentThread()) != null) {
            replacements.release();
            return before;
        }
        var now = kept.getIfPresent(key);
        if (now == null || !now.edition().equals(current)) {
            return null;
        }
        leave(key);
        return now;
    }

    /** Ends what a request was to replace, whether it did or not. */
    void leave(PageKey key) {
        if (replaced.remove(key, Thread.currentThread())) {
            replacements.release();
        }
    }

    /** Whether pages are kept at all. */
    boolean keeps() {
        return settings.size().toBytes() > 0;
    }

    /** The rendering of a page: a new one, or the one that is under way. */
    Rendering rendering(PageKey key, Edition edition) {
        var mine = new Rendering(key, edition);
        if (!keeps()) {
            return mine;
        }
        var other = underWay.putIfAbsent(mine.asked(), mine);
        return other == null ? mine : other;
    }

    /** Ends a rendering, with the page if it may be kept. */
    void end(Rendering rendering, @Nullable KeptPage page) {
        if (page != null) {
            kept.put(rendering.asked().key(), page);
        }
        underWay.remove(rendering.asked(), rendering);
        rendering.end(page);
    }
}
