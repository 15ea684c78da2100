package org.luopan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.luopan.QueryCount;
import org.luopan.WritingTest;
import org.luopan.content.ContentWrites;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WritingTest
class DeskQueriesTests {

    private static final int MOST_FOR_THE_OVERVIEW = 31;
    private static final int MOST_WHERE_THE_BASE_IS_READ = 41;
    private static final int MOST_FOR_A_REPORT = 20;

    /** An empty report asks nothing about its rows, and what is cached for a second may be read again. */
    private static final int A_FEW = 3;

    private static final List<String> REPORTS = List.of(
            "stale",
            "competing",
            "competing?differ=50",
            "unsupported",
            "retracted",
            "dead-links",
            "unseen-links",
            "incomplete-sources",
            "untranslated",
            "unknown-reach",
            "due",
            "mine",
            "stale?q=wechat",
            "untranslated?q=summary&kind=platform");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ContentWrites writes;

    @AfterEach
    void takeThemAway() {
        jdbc.sql("delete from figure where id >= 910000 and id < 920000").update();
        jdbc.sql("delete from entry_ownership").update();
        contentChanged();
    }

    @Test
    void readTheOverviewAndTheReportsWithABoundedNumberOfQueries() {
        var counted = counted();
        assertThat(counted.get("/admin")).as("/admin").isBetween(5L, (long) MOST_FOR_THE_OVERVIEW);
        assertThat(counted)
                .allSatisfy((uri, queries) -> assertThat(queries)
                        .as(uri)
                        .isLessThanOrEqualTo(uri.equals("/admin") ? MOST_FOR_THE_OVERVIEW : MOST_FOR_A_REPORT));
    }

    @Test
    void needNoMoreWhereThereIsMore() {
        var before = counted();
        jdbc.sql("insert into figure (id, entry_id, metric_id, amount, unit, qualifier, as_of, source_id, confidence)"
                        + " select 910000 + n.x, f.entry_id, f.metric_id, f.amount * (1 + n.x), f.unit, f.qualifier, '2012',"
                        + " f.source_id, f.confidence from figure f cross join"
                        + " (select row_number() over (order by id) as x from entry order by id limit 200) n where f.id ="
                        + " (select min(g.id) from figure g join metric m on m.id = g.metric_id"
                        + " where m.half_life_months is not null and g.amount > 0)")
                .update();
        jdbc.sql("insert into entry_ownership (entry_id, due_on) select id, date '2026-11-20' from entry"
                        + " where kind = 'city' order by id limit 60")
                .update();
        contentChanged();
        assertThat(counted())
                .allSatisfy((uri, queries) -> assertThat(queries)
                        .as(uri)
                        .isLessThanOrEqualTo(Math.min(
                                before.get(uri) + A_FEW,
                                uri.equals("/admin") ? MOST_FOR_THE_OVERVIEW : MOST_FOR_A_REPORT)));
    }

    @Test
    void readTheBaseOnceForEachStateOfTheContent() {
        var fresh = new ArrayList<Long>();
        for (var i = 0; i < 2; i++) {
            contentChanged();
            fresh.add(queries("/admin"));
        }
        assertThat(fresh).allMatch(queries -> queries <= MOST_WHERE_THE_BASE_IS_READ);
        assertThat(queries("/admin")).isLessThan(fresh.get(1));
    }

    /** How many statements each page takes once all cached values are loaded. */
    private Map<String, Long> counted() {
        var counted = new LinkedHashMap<String, Long>();
        Stream.concat(
                        Stream.of("/admin", "/admin/reports", "/admin/review"),
                        REPORTS.stream().map(report -> "/admin/reports/" + report))
                .forEach(uri -> {
                    queries(uri);
                    counted.put(uri.replace("/admin/reports/", ""), queries(uri));
                });
        return counted;
    }

    private long queries(String uri) {
        return QueryCount.of(
                () -> assertThat(mvc.get().uri(uri).with(editor())).as(uri).hasStatusOk());
    }

    private void contentChanged() {
        writes.exclusively(() -> {
            writes.touch("term", 1);
            return 1;
        });
    }
}
