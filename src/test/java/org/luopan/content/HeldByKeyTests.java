package org.luopan.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Weigher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Which of the values with keys are kept in memory, and who gets to see them. */
class HeldByKeyTests {

    private final AtomicInteger published = new AtomicInteger(1);
    private final List<String> loads = new ArrayList<>();
    private final HeldByKey<String, String> held = held(2);

    @Test
    void areLoadedOnce() {
        get("a");
        get("b");
        assertThat(get("a")).isEqualTo("a1");
        assertThat(loads).containsExactly("a", "b");
    }

    @Test
    void areLoadedAgainAfterAChange() {
        get("a");
        published.set(2);
        held.forget();
        assertThat(get("a")).isEqualTo("a2");
    }

    @Test
    void goWhenThereIsNoRoomForAllOfThem() {
        var many = List.of("a", "b", "c", "d", "e", "f");
        many.forEach(this::get);
        many.forEach(this::get);
        assertThat(loads).hasSizeGreaterThanOrEqualTo(2 * many.size() - 2);
    }

    @Test
    void stayWhereTheyAreUsedOften() {
        for (var i = 0; i < 5; i++) {
            get("a");
        }
        List.of("b", "c", "d").forEach(this::get);
        get("a");
        assertThat(loads).containsOnlyOnce("a");
    }

    @Test
    void keepWhatATrialSeesFromEverybodyElse() {
        var seen = Work.during(true, work -> {
            published.set(99);
            return get("a");
        });
        published.set(1);
        assertThat(seen).isEqualTo("a99");
        assertThat(get("a")).isEqualTo("a1");
    }

    @Test
    void keepWhatWasLoadedDuringAChangeFromWhoComesAfterIt() {
        var slow = new AtomicInteger();
        var one = HeldByKeyTests.held(2);
        assertThat(one.get("a", key -> {
                    one.forget();
                    return "before";
                }))
                .isEqualTo("before");
        assertThat(one.get("a", key -> "after")).isEqualTo("after");
    }

    private String get(String key) {
        return held.get(key, missing -> {
            loads.add(missing);
            return missing + published.get();
        });
    }

    private static HeldByKey<String, String> held(long most) {
        return new HeldByKey<>(most, Weigher.singletonWeigher(), TransactionOperations.withoutTransaction());
    }
}
