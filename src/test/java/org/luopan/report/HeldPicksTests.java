package org.luopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.WritingTest;
import org.luopan.content.ContentVersion;
import org.luopan.content.ContentWrites;
import org.luopan.verification.Values;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** After a change only what it concerns is read again, and the reports say the same as if everything was. */
@WritingTest
class HeldPicksTests {

    private static final String FIGURE = "(select min(f.id) from figure f join metric m on m.id = f.metric_id"
            + " join entry e on e.id = f.entry_id join source s on s.id = f.source_id where m.half_life_months = 12"
            + " and e.kind = 'platform' and f.amount > 0 and f.seen_in_id is null and not s.founding)";

    @Autowired
    Values values;

    @Autowired
    CoverageReports coverage;

    @Autowired
    ContentVersion version;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ContentWrites writes;

    private HeldPicks held;

    /** Of its own: other tests write into the base without saying so. */
    @BeforeEach
    void begin() {
        held = new HeldPicks(values, coverage, version, clock);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "platform | insert into figure (id, entry_id, metric_id, amount, unit, qualifier, as_of, source_id, confidence)"
                        + " select 920001, f.entry_id, f.metric_id, f.amount * 3, f.unit, f.qualifier, f.as_of,"
                        + " (select max(id) from source), f.confidence from figure f where f.id = FIGURE"
                        + " | entry_id | delete from figure where id = 920001",
                "source | update source set retracted_on = date '2026-01-01' where id = (select source_id from figure where id = FIGURE)"
                        + " | source_id | update source set retracted_on = null where retracted_on = date '2026-01-01'",
                "platform | update entry set summary_sv = null where id = (select entry_id from figure where id = FIGURE)"
                        + " | entry_id | update entry set summary_sv = summary_en where summary_sv is null and kind = 'platform'",
                "platform | update reach set strength = 'unknown' where platform_id = (select entry_id from figure where id = FIGURE)"
                        + " | entry_id | update reach set strength = 'strong' where platform_id = (select entry_id from figure where id = FIGURE)",
                "metric | update metric set half_life_months = 1 where half_life_months = 12"
                        + " | metric_id | update metric set half_life_months = 12 where half_life_months = 1",
                "platform | update entry set status = 'draft' where id = (select entry_id from figure where id = FIGURE)"
                        + " | entry_id | update entry set status = 'published' where status = 'draft'"
            })
    void areTheSameAsIfEverythingWasReadAgain(String kind, String change, String column, String back) {
        var before = held.now();
        var id = jdbc.queryForObject("select " + column + " from figure where id = " + FIGURE, Long.class);
        try {
            change(kind, id, change);
            var now = held.now();
            assertThat(now).as(change).isNotEqualTo(before);
            assertSame(now);
        } finally {
            change(kind, id, back);
        }
        assertSame(held.now());
    }

    private void assertSame(HeldPicks.Held now) {
        var fresh = new HeldPicks(values, coverage, version, clock).now();
        assertThat(now.stale()).containsExactlyInAnyOrderElementsOf(fresh.stale());
        assertThat(now.competing()).containsExactlyInAnyOrderElementsOf(fresh.competing());
        assertThat(now.unsupported()).containsExactlyInAnyOrderElementsOf(fresh.unsupported());
        assertThat(now.untranslated()).isEqualTo(fresh.untranslated());
        assertThat(now.unknownReach()).isEqualTo(fresh.unknownReach());
    }

    private void change(String kind, long id, String sql) {
        writes.exclusively(() -> {
            jdbc.update(sql.replace("FIGURE", FIGURE));
            writes.touch(kind, id);
            return 1;
        });
    }
}
