package org.luopan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Which of the values with keys are kept in memory, and who gets to see them. */
class HeldByKeyTests {

    private final AtomicInteger published = new AtomicInteger(1);
    private final List<String> loads = new ArrayList<>();
    private final HeldByKey<String, String> held = new HeldByKey<>(
            key -> {
                loads.add(key);
                return key + published.get();
            },
            2,
            TransactionOperations.withoutTransaction());

    @Test
    void areLoadedOnce() {
        held.get("a");
        held.get("b");
        assertThat(held.get("a")).isEqualTo("a1");
        assertThat(loads).containsExactly("a", "b");
    }

    @Test
    void areLoadedAgainAfterAChange() {
        held.get("a");
        published.set(2);
        held.forget();
        assertThat(held.get("a")).isEqualTo("a2");
    }

    @Test
    void goWhenTheyWereNotUsedForLongest() {
        held.get("a");
        held.get("b");
        held.get("a");
        held.get("c");
        held.get("a");
        held.get("b");
        assertThat(loads).containsExactly("a", "b", "c", "b");
    }

    @Test
    void keepWhatATrialSeesFromEverybodyElse() {
        var seen = Work.during(true, work -> {
            published.set(99);
            return held.get("a");
        });
        published.set(1);
        assertThat(seen).isEqualTo("a99");
        assertThat(held.get("a")).isEqualTo("a1");
    }

    @Test
    void keepWhatWasLoadedDuringAChangeFromWhoComesAfterIt() {
        var slow = new AtomicInteger();
        var one = new ArrayList<HeldByKey<String, String>>();
        one.add(new HeldByKey<>(
                key -> {
                    if (slow.getAndIncrement() == 0) {
                        one.get(0).forget();
                        return "before";
                    }
                    return "after";
                },
                2,
                TransactionOperations.withoutTransaction()));
        assertThat(one.get(0).get("a")).isEqualTo("before");
        assertThat(one.get(0).get("a")).isEqualTo("after");
    }
}
