package org.luopan.pagecache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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

    private static final Duration REPLACEMENT = Duration.ofSeconds(10);

    /** More renderings than this would only slow each other down. */
    private static final int MOST_AT_ONCE = 8;

    private final Cache<PageKey, KeptPage> kept;
    private final ConcurrentMap<Rendering.Asked, Rendering> underWay = new ConcurrentHashMap<>();
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
     * A page that can be sent now; null if it has to be rendered.
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
        return !signedIn && current != null && isBeingReplaced(key, current) ? page : null;
    }

    /** Right after a change, readers get what was there before while the first of them has the page rendered. */
    private boolean isBeingReplaced(PageKey key, Edition current) {
        return editions.changedWithin(REPLACEMENT)
                && (underWay.size() >= MOST_AT_ONCE || underWay.containsKey(new Rendering.Asked(key, current)));
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
