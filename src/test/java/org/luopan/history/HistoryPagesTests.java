package org.luopan.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import org.hibernate.SessionFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.PageReader;
import org.luopan.WritingTest;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Revisions;
import org.luopan.revision.Revision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A term that was published a thousand times, every third time as a minor edit. */
@WritingTest
class HistoryPagesTests {

    private static final String HISTORY = "/en/glossary/koc/history";
    private static final int STATES = 1_000;
    private static final int FIRST = 5_001;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private EntityManagerFactory factory;

    private long term;

    @BeforeEach
    void publishOften() {
        var subject = revisions.subject(EntryKind.TERM, "koc").orElseThrow();
        term = subject.id();
        var content = revisions.open(term).orElseThrow().typed();
        var rows = new ArrayList<Object[]>();
        // Later than what other tests of the same base have published.
        var start = OffsetDateTime.parse("2026-11-22T13:00:00Z");
        for (var i = 0; i < STATES; i++) {
            rows.add(new Object[] {
                term,
                FIRST + i,
                i % 3 == 0,
                start.plusSeconds(i),
                start.plusSeconds(i),
                "Newer wording, " + i,
                "{\"slug\":\"koc\",\"name_en\":\"" + content.get("name_en") + "\",\"summary_en\":\"" + i + "\"}"
            });
        }
        jdbc.batchUpdate(
                "insert into revision (entry_id, number, state, base_version, author, decided_by, minor, created_at, published_at, note, content)"
                        + " values (?, ?, 'published', 1, 'Wei', 'Lin', ?, ?, ?, ?, ?)",
                rows);
    }

    @AfterEach
    void forget() {
        jdbc.update("delete from revision where entry_id = ? and number >= ?", term, FIRST);
    }

    private Document read(String uri) {
        return new PageReader(mvc).read(uri);
    }

    @Test
    void standsOnPagesOfABoundedWeight() {
        var first = read(HISTORY);
        assertThat(first.select(".history-state")).hasSize(50);
        assertThat(first.select(".history-state b").first().text()).isEqualTo(Integer.toString(FIRST + STATES - 1));
        assertThat(first.select("input[type=radio]")).isEmpty();
        assertThat(new PageReader(mvc).weight(HISTORY)).isLessThan(PageReader.BUDGET);
        var pages = first.select("nav.pages a").eachAttr("href");
        assertThat(pages).endsWith("?page=" + lastPage()).contains("?page=2");
        assertThat(read(HISTORY + "?page=20").select(".history-state")).hasSize(50);
        var beyond = read(HISTORY + "?page=999999");
        assertThat(beyond.select("nav.pages a[aria-current]").text()).isEqualTo("1");
        assertThat(beyond.select(".ignored").text()).contains("999999");
        assertThat(read(HISTORY + "?page=-1")
                        .select("nav.pages a[aria-current]")
                        .text())
                .isEqualTo("1");
    }

    /** Other tests of the same base may have published this term too. */
    private int lastPage() {
        var states = jdbc.queryForObject(
                "select count(*) from revision where entry_id = ? and state = 'published'", Integer.class, term);
        return (states + 49) / 50;
    }

    @Test
    void leadsFromEveryStateToWhatItChangedAlsoAcrossPages() {
        var last = read(HISTORY).select(".history-state").last();
        var number = Integer.parseInt(last.select("b").text());
        assertThat(last.select("a").attr("href")).isEqualTo(HISTORY + "/" + (number - 1) + ".." + number);
        assertThat(read(HISTORY + "?page=2").select(".history-state b").first().text())
                .isEqualTo(Integer.toString(number - 1));
    }

    @Test
    void comparesAnyTwoStatesByTheirNumbers() {
        var fields = read(HISTORY).select(".history-numbers input");
        assertThat(fields.eachAttr("name")).containsExactly("from", "to");
        assertThat(mvc.get().uri(HISTORY + "?from=5003&to=5990"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(HISTORY + "/5003..5990");
        assertThat(mvc.get().uri(HISTORY + "?from=5003&to=999999999"))
                .hasRedirectedUrl(HISTORY + "/5003.." + (FIRST + STATES - 1));
        assertThat(read(HISTORY + "/5003..5990").text()).contains("2", "989");
    }

    @Test
    void loadsNoContentAndAsksABoundedNumberOfQueries() {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        for (var uri : new String[] {HISTORY, HISTORY + "?page=7", "/en/changes", "/sv/changes?page=3"}) {
            statistics.clear();
            assertThat(new PageReader(mvc).queries(uri)).as(uri).isLessThanOrEqualTo(6);
            assertThat(statistics.getEntityStatistics(Revision.class.getName()).getLoadCount())
                    .as(uri)
                    .isZero();
        }
        var changes = read("/en/changes").select(".history > li");
        assertThat(changes).hasSize(30);
        assertThat(changes.first().select("a").last().attr("href")).isEqualTo(HISTORY + "/5999..6000");
    }
}
