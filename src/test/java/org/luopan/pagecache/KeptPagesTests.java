package org.luopan.pagecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luopan.content.Edition;
import org.luopan.content.Editions;
import org.luopan.storage.Condition;
import org.luopan.storage.Storage;
import org.luopan.traffic.ReadyAnswer;
import org.springframework.util.unit.DataSize;

class KeptPagesTests {

    private static final PageKey KEY = new PageKey("http://localhost:80", "/en/platforms/wechat", "");
    private static final Edition FIRST = new Edition(List.of(1L, 1L), LocalDate.of(2026, 11, 26));
    private static final Edition SECOND = new Edition(List.of(2L, 2L), LocalDate.of(2026, 11, 26));
    private static final Edition TOMORROW = new Edition(List.of(2L, 2L), LocalDate.of(2026, 11, 27));

    private final Editions editions = mock();
    private final Storage storage = mock();
    private final PageCache cache = cache(DataSize.ofKilobytes(100));

    KeptPagesTests() {
        when(storage.condition()).thenReturn(Condition.OPEN);
    }

    @Test
    void areSentForTheirEditionAndDay() {
        keep(KEY, FIRST, 100);
        assertThat(found(FIRST)).isNotNull();
        assertThat(found(SECOND)).isNull();
        keep(KEY, SECOND, 100);
        assertThat(found(SECOND)).isNotNull();
        assertThat(found(TOMORROW)).isNull();
    }

    @Test
    void areSentAsTheyAreWhileTheDatabaseIsAwayForALimitedTime() {
        keep(KEY, FIRST, 100);
        when(storage.condition()).thenReturn(Condition.AWAY);
        when(editions.confirmedWithin(Duration.ofDays(1))).thenReturn(true);
        assertThat(found(TOMORROW)).isNotNull();
        when(editions.confirmedWithin(Duration.ofDays(1))).thenReturn(false);
        assertThat(found(TOMORROW)).isNull();
    }

    @Test
    void areReplacedBehindTheBackOfReadersButNotOfEditors() {
        keep(KEY, FIRST, 100);
        when(editions.wasCurrentWithin(FIRST, Duration.ofMinutes(1))).thenReturn(true);
        assertThat(found(SECOND)).as("the first has it rendered").isNull();
        var rendering = cache.rendering(KEY, SECOND);
        assertThat(found(SECOND)).extracting(KeptPage::edition).isEqualTo(FIRST);
        assertThat(cache.find(KEY, true)).isNull();
        when(editions.wasCurrentWithin(any(), any())).thenReturn(false);
        assertThat(found(SECOND)).as("not for long").isNull();
        cache.end(rendering, page(SECOND, 100));
        assertThat(found(SECOND)).extracting(KeptPage::edition).isEqualTo(SECOND);
    }

    @Test
    void areReplacedByAsFewRequestsAtOnceAsThereAreProcessors() throws Exception {
        var keys = IntStream.range(0, 200).mapToObj(KeptPagesTests::numbered).toList();
        keys.forEach(key -> keep(key, FIRST, 100));
        when(editions.current()).thenReturn(SECOND);
        when(editions.wasCurrentWithin(any(), any())).thenReturn(true);
        var together = new AtomicInteger();
        var most = new AtomicInteger();
        var waited = new AtomicInteger();
        var readers = Executors.newFixedThreadPool(64);
        try {
            var all = IntStream.range(0, 64)
                    .mapToObj(reader -> readers.submit(() -> {
                        for (var key : keys) {
                            if (cache.find(key, false) == null) {
                                waited.incrementAndGet();
                                most.accumulateAndGet(together.incrementAndGet(), Math::max);
                                // Between the look into the cache and the rendering, others look too.
                                Thread.sleep(5);
                                var rendering = cache.rendering(key, SECOND);
                                assertThat(rendering.isMine()).isTrue();
                                together.decrementAndGet();
                                cache.end(rendering, page(SECOND, 100));
                                cache.leave(key);
                            }
                        }
                        return null;
                    }))
                    .toList();
            for (var one : all) {
                one.get();
            }
        } finally {
            readers.shutdownNow();
        }
        assertThat(most.get()).isBetween(1, PageCache.MOST_REPLACED_AT_ONCE);
        assertThat(waited.get()).as("each page is rendered once").isLessThanOrEqualTo(keys.size());
    }

    @Test
    void areReplacedLaterIfTheirRequestCameToNothing() {
        keep(KEY, FIRST, 100);
        when(editions.wasCurrentWithin(any(), any())).thenReturn(true);
        assertThat(found(SECOND)).isNull();
        assertThat(found(SECOND)).extracting(KeptPage::edition).isEqualTo(FIRST);
        cache.leave(KEY);
        assertThat(found(SECOND)).as("the next has it rendered").isNull();
    }

    @Test
    void areRenderedOnceForAllWhoAskAtOnce() throws Exception {
        var first = cache.rendering(KEY, FIRST);
        assertThat(first.isMine()).isTrue();
        var readers = Executors.newFixedThreadPool(8);
        var there = new CountDownLatch(8);
        try {
            var waiting = IntStream.range(0, 8)
                    .mapToObj(reader -> readers.submit(() -> {
                        var rendering = cache.rendering(KEY, FIRST);
                        assertThat(rendering.isMine()).isFalse();
                        there.countDown();
                        return rendering.await();
                    }))
                    .toList();
            there.await();
            var page = page(FIRST, 100);
            cache.end(first, page);
            for (var one : waiting) {
                assertThat(one.get()).isSameAs(page);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void areLeftToEachReaderIfTheFirstGotNone() {
        var first = cache.rendering(KEY, FIRST);
        cache.end(first, null);
        assertThat(first.await()).isNull();
        assertThat(cache.rendering(KEY, FIRST)).isNotSameAs(first);
    }

    @Test
    void takeUpNoMoreMemoryThanTheSettingSays() {
        for (var number = 0; number < 100; number++) {
            keep(numbered(number), FIRST, 10_000);
        }
        when(editions.current()).thenReturn(FIRST);
        var kept = 0;
        for (var number = 0; number < 100; number++) {
            kept += cache.find(numbered(number), false) == null ? 0 : 1;
        }
        assertThat(kept).isBetween(1, 10);
    }

    @Test
    void areNotSharedIfNoneAreKept() {
        var none = cache(DataSize.ofBytes(0));
        var first = none.rendering(KEY, FIRST);
        assertThat(none.rendering(KEY, FIRST)).isNotSameAs(first);
        none.end(first, page(FIRST, 100));
        when(editions.current()).thenReturn(FIRST);
        assertThat(none.find(KEY, false)).isNull();
    }

    private PageCache cache(DataSize size) {
        var settings = new PageCacheSettings(size, Duration.ofDays(1), Duration.ZERO, Duration.ZERO);
        return new PageCache(settings, editions, storage);
    }

    private void keep(PageKey key, Edition edition, int size) {
        cache.end(cache.rendering(key, edition), page(edition, size));
    }

    private @Nullable KeptPage found(Edition current) {
        when(editions.current()).thenReturn(current);
        return cache.find(KEY, false);
    }

    private static PageKey numbered(int number) {
        return new PageKey("http://localhost:80", "/en/platforms/p" + number, "");
    }

    private static KeptPage page(Edition edition, int size) {
        var answer = ReadyAnswer.ofPage("W/\"1\"", "text/html", new byte[size], Map.of());
        return new KeptPage(edition, answer, answer);
    }
}
