package org.luopan.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The gate for changes to what readers see. */
@WritingTest
class ContentWritesTests {

    @Autowired
    private ContentWrites writes;

    @Autowired
    private ContentVersion contentVersion;

    @Autowired
    private List<ContentFollower> followers;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void writesDownWhatWasTouchedUnderTheNextVersion() {
        var before = contentVersion.stored();
        touch("term", term());

        var changes = contentVersion.since(before);
        assertThat(changes.upTo()).isEqualTo(before + 1);
        assertThat(changes.complete()).isTrue();
        assertThat(changes.touched()).contains(new Touched("term", term()));
        assertThat(contentVersion.reachedAt(before + 1)).isPresent();
    }

    @Test
    void isFollowedByTheIndexAndTheCacheBeforeItReturns() {
        touch("term", term());
        assertThat(followers).hasSizeGreaterThan(1).allMatch(one -> one.upTo() == contentVersion.stored());
    }

    @Test
    void leavesNoTraceOfWhatFailed() {
        var before = contentVersion.stored();
        assertThatThrownBy(() -> writes.exclusively(() -> {
                    writes.touch("term", term());
                    throw new UnsupportedOperationException("on purpose");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(contentVersion.stored()).isEqualTo(before);
        assertThat(contentVersion.since(before).touched()).isEmpty();
    }

    @Test
    void leavesTheVersionWhereNothingWasTouched() {
        var before = contentVersion.stored();
        assertThat(writes.exclusively(() -> "looked around")).isEqualTo("looked around");
        assertThat(contentVersion.stored()).isEqualTo(before);
    }

    @Test
    void makesOneVersionOfPiecesWithinALargerOne() {
        var before = contentVersion.stored();
        writes.exclusively(() -> {
            touch("term", term());
            touch("source", 1);
            return null;
        });
        assertThat(contentVersion.stored()).isEqualTo(before + 1);
    }

    @Test
    void givesEachOfManyAtOnceAVersionOfItsOwn() throws Exception {
        var before = contentVersion.stored();
        var id = term();
        var crowd = Executors.newFixedThreadPool(20);
        try {
            for (var done : crowd.invokeAll(IntStream.range(0, 20)
                    .<Callable<Object>>mapToObj(i -> () -> {
                        touch("term", id);
                        return i;
                    })
                    .toList())) {
                done.get(60, TimeUnit.SECONDS);
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(contentVersion.stored()).isEqualTo(before + 20);
        assertThat(contentVersion.since(before).complete()).isTrue();
    }

    @Test
    void neverJoinsATransactionOfSomebodyElse() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.execute(status -> writes.exclusively(() -> "no")));
    }

    @Test
    void touchesNothingOutsideTheGate() {
        assertThatIllegalStateException().isThrownBy(() -> writes.touch("term", 1));
    }

    @Test
    void touchesWhatRepeatsSomethingOfAThing() {
        assertThat(touchedBy("tier", id("select id from entry where slug = 'tier-3'")))
                .contains(
                        new Touched(
                                "platform",
                                id(
                                        "select min(platform_id) from reach r join entry e on e.id = r.tier_id where e.slug = 'tier-3'")),
                        new Touched(
                                "city",
                                id(
                                        "select min(city_id) from tier_placement p join entry e on e.id = p.tier_id where e.slug = 'tier-3'")));
        assertThat(touchedBy("metric", id("select id from metric where slug = 'mau'")))
                .contains(new Touched(
                        "platform", id("select id from entry where kind = 'platform' and slug = 'wechat'")));
        assertThat(touchedBy("word", id("select min(facet_value_id) from trait")))
                .contains(
                        new Touched(
                                "platform",
                                id(
                                        "select min(platform_id) from trait where facet_value_id = (select min(facet_value_id) from trait)")));
        assertThat(touchedBy("tier-list", id("select min(id) from tier_list")))
                .contains(new Touched("city", id("select min(id) from city")));
        assertThat(touchedBy("market", id("select id from entry where kind = 'market'")))
                .contains(
                        new Touched(
                                "metric",
                                id(
                                        "select min(metric_id) from figure f join entry e on e.id = f.entry_id where e.kind = 'market'")));
        assertThat(
                        touchedBy(
                                "trend",
                                id(
                                        "select min(l.to_id) from entry_link l join entry e on e.id = l.to_id where e.kind = 'trend'")))
                .extracting(Touched::kind)
                .contains("platform");
    }

    @Test
    void letsATrialSeeWhatItWroteAndTakesItBack() throws Exception {
        var before = contentVersion.stored();
        var written = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        var other = Executors.newSingleThreadExecutor();
        try {
            var elsewhere = other.submit(() -> {
                written.await(20, TimeUnit.SECONDS);
                var name = name();
                looked.countDown();
                return name;
            });
            writes.dryRun(() -> {
                jdbc.sql("update entry set name_en = 'On trial' where id = :id")
                        .param("id", term())
                        .update();
                written.countDown();
                await(looked);
                assertThat(name()).isEqualTo("On trial");
            });
            assertThat(elsewhere.get(20, TimeUnit.SECONDS)).isNotEqualTo("On trial");
        } finally {
            other.shutdownNow();
        }
        assertThat(name()).isNotEqualTo("On trial");
        assertThat(contentVersion.stored()).isEqualTo(before);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Touched> touchedBy(String kind, long id) {
        var before = contentVersion.stored();
        touch(kind, id);
        return contentVersion.since(before).touched();
    }

    private void touch(String kind, long id) {
        writes.exclusively(() -> {
            writes.touch(kind, id);
            return id;
        });
    }

    private long term() {
        return id("select id from entry where kind = 'term' and slug = 'koc'");
    }

    private String name() {
        return jdbc.sql("select name_en from entry where id = :id")
                .param("id", term())
                .query(String.class)
                .single();
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
