package org.luopan.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Which values are kept in memory, and who gets to see them. */
class HeldTests {

    private final AtomicInteger published = new AtomicInteger(1);
    private final AtomicInteger loads = new AtomicInteger();
    private final Held<Integer> held = new Held<>(
            () -> {
                loads.incrementAndGet();
                return published.get();
            },
            Set.of("term"),
            TransactionOperations.withoutTransaction());

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private Thread waiting = new Thread();

    @Test
    void isLoadedOnce() {
        held.get();
        held.get();
        assertThat(loads).hasValue(1);
    }

    @Test
    void isLoadedAgainWhenSomethingOfItsKindChanged() {
        held.get();
        published.set(2);
        held.follow(touching("term"));
        assertThat(held.get()).isEqualTo(2);
    }

    @Test
    void staysWhenSomethingElseChanged() {
        held.get();
        published.set(2);
        held.follow(touching("platform"));
        assertThat(held.get()).isEqualTo(1);
    }

    @Test
    void isLoadedAgainWhereNobodyKnowsWhatChanged() {
        held.get();
        published.set(2);
        held.follow(new ContentChanges(List.of(), 7, false));
        assertThat(held.get()).isEqualTo(2);
    }

    @Test
    void failsOnceForAllWhoWait() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var broken = new Held<Integer>(
                () -> {
                    begun.countDown();
                    await().until(() -> waiting.getState() == Thread.State.BLOCKED);
                    throw new IllegalStateException("away " + loads.incrementAndGet());
                },
                Set.of("term"),
                TransactionOperations.withoutTransaction());
        waiting = new Thread(() -> failures.add(catchThrowable(broken::get)));
        var first = new Thread(() -> failures.add(catchThrowable(broken::get)));
        first.start();
        begun.await();
        waiting.start();
        first.join();
        waiting.join();
        assertThat(failures).extracting(Throwable::getMessage).containsExactly("away 1", "away 1");
    }

    @Test
    void keepsWhatATrialSeesFromEverybodyElse() {
        var seen = Work.during(true, work -> {
            published.set(99);
            return held.get() + held.get();
        });
        published.set(1);
        assertThat(seen).isEqualTo(198);
        assertThat(loads).hasValue(1);
        assertThat(held.get()).isEqualTo(1);
    }

    @Test
    void keepsWhatIsNotCommittedYetFromEverybodyElse() {
        held.get();
        Work.during(false, work -> {
            work.touched().add(new Touched("term", 1));
            published.set(99);
            return held.get();
        });
        published.set(1);
        assertThat(held.get()).isEqualTo(1);
    }

    @Test
    void servesAPieceOfWritingThatHasChangedNothingYet() {
        held.get();
        Work.during(false, work -> held.get());
        assertThat(loads).hasValue(1);
    }

    @Test
    void isUpdatedByWhatChangedIfItCanBe() {
        var updated = new Held<>(
                published::get,
                (value, changes) -> value + 10 * changes.touched().size(),
                Set.of("term"),
                TransactionOperations.withoutTransaction());
        updated.get();
        published.set(2);
        updated.follow(touching("term"));
        assertThat(updated.get()).isEqualTo(11);
        updated.follow(new ContentChanges(List.of(), 7, false));
        assertThat(updated.get()).isEqualTo(2);
    }

    private static ContentChanges touching(String kind) {
        return new ContentChanges(List.of(new Touched(kind, 1)), 7, true);
    }
}
