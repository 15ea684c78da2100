package org.luopan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.figure.Confidence;
import org.luopan.language.AsOf;
import org.luopan.language.Localized;
import org.luopan.reportparts.Pick;
import org.luopan.source.LinkState;
import org.luopan.verification.Value;
import org.luopan.verification.ValueKind;

/** Which values somebody is expected to bring up to date, on made-up ones. */
class StaleValuesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final DeskEntry WECHAT =
            new DeskEntry(1, EntryKind.PLATFORM, "wechat", new Localized("WeChat", null), "published", 1);
    private static final Value.Basis REPORT = new Value.Basis("report", "Report", LinkState.ANSWERS, false, false);
    private static final Value.Basis WITHDRAWN = new Value.Basis("old", "Old", LinkState.ANSWERS, true, false);
    private static final Value.Basis ARTICLE = new Value.Basis("tenba-2021", "2021", LinkState.ANSWERS, false, true);
    private static final Value.Basis DEAD_ARTICLE = new Value.Basis("tenba-2021", "2021", LinkState.DEAD, false, true);

    @Test
    void areTheNewestOfTheirCount() {
        assertThat(stale(
                        figure(1, "2020", "mau", "company", Confidence.COMPANY_STATEMENT, REPORT),
                        figure(2, "2022", "mau", "company", Confidence.COMPANY_STATEMENT, REPORT)))
                .containsExactly("figure-2");
    }

    @Test
    void areNotThoseThatSomebodyAsReliableHasCountedSince() {
        var older = figure(1, "2020", "mau", "a-blog", Confidence.ARTICLE, REPORT);
        assertThat(stale(older, figure(2, "2022", "mau", "company", Confidence.COMPANY_STATEMENT, REPORT)))
                .containsExactly("figure-2");
        assertThat(stale(older, figure(2, "2022", "dau", "company", Confidence.COMPANY_STATEMENT, REPORT)))
                .containsExactlyInAnyOrder("figure-1", "figure-2");
        assertThat(stale(
                        figure(1, "2020", "mau", "company", Confidence.OFFICIAL_FILING, REPORT),
                        figure(2, "2022", "mau", "a-blog", Confidence.ARTICLE, REPORT)))
                .as("a newer article does not replace a filing")
                .containsExactlyInAnyOrder("figure-1", "figure-2");
    }

    @Test
    void areNotWhatIsKeptOnPurpose() {
        assertThat(stale(
                        figure(1, "2020", "mau", "tenba-2021", Confidence.ARTICLE, ARTICLE),
                        figure(2, "2020", "dau", "forecast", Confidence.FORECAST, REPORT),
                        figure(3, "2020", "users", "old", Confidence.ARTICLE, WITHDRAWN)))
                .isEmpty();
        assertThat(stale(figure(4, "2020", "mau", "report", Confidence.ARTICLE, ARTICLE, REPORT)))
                .as("another source says it too")
                .containsExactly("figure-4");
    }

    @Test
    void areStillThoseWhoseSuccessorWasStruckOrOnlyExpected() {
        var held = figure(1, "2020", "mau", "report", Confidence.ARTICLE, REPORT);
        assertThat(stale(held, struck(2, "2022", "mau", "report"))).containsExactly("figure-1");
        assertThat(stale(held, figure(2, "2022", "mau", "report", Confidence.FORECAST, REPORT)))
                .containsExactly("figure-1");
    }

    @Test
    void loseNothingToADeadLinkOfTheFoundingArticle() {
        assertThat(SupportReports.unsupported(List.of(
                        figure(1, "2020", "mau", "tenba-2021", Confidence.ARTICLE, DEAD_ARTICLE),
                        struck(2, "2020", "dau", "report"))))
                .isEmpty();
        assertThat(SupportReports.unsupported(List.of(figure(1, "2020", "mau", "old", Confidence.ARTICLE, WITHDRAWN))))
                .hasSize(1);
    }

    @Test
    void areOneRowOfAnEntryWhereEditorsHaveJudgedWithoutASource() {
        var picks = SupportReports.unsupported(List.of(
                judged(1, ValueKind.TRAIT),
                judged(2, ValueKind.TRAIT),
                judged(3, ValueKind.TRAIT, REPORT),
                judged(4, ValueKind.TRAIT, WITHDRAWN),
                judged(5, ValueKind.REACH),
                judged(6, ValueKind.ROUTE)));
        assertThat(picks)
                .extracting(Pick::key)
                .containsExactlyInAnyOrder("trait-4", "route-6", "1/unsourced-trait/0", "1/unsourced-reach/0");
        assertThat(picks)
                .filteredOn(pick -> pick.key().contains("trait/"))
                .singleElement()
                .satisfies(pick -> assertThat(pick.about()).containsExactly("trait-1", "trait-2", "2"));
    }

    private static Value judged(long id, ValueKind kind, Value.Basis... sources) {
        return new Value(kind, id, WECHAT, "", null, null, null, List.of(sources), null);
    }

    @Test
    void doNotContradictWhatIsKeptOnPurpose() {
        var one = figure(1, "2020", "mau", "report", Confidence.ARTICLE, REPORT);
        assertThat(FreshnessReports.competing(
                        List.of(one, amount(figure(2, "2020", "mau", "tenba-2021", Confidence.ARTICLE, ARTICLE), 900)),
                        20))
                .isEmpty();
        assertThat(FreshnessReports.competing(
                        List.of(one, amount(figure(2, "2020", "mau", "other", Confidence.ARTICLE, REPORT), 900)), 20))
                .hasSize(2);
    }

    private static List<String> stale(Value... values) {
        return FreshnessReports.stale(List.of(values), TODAY).stream()
                .map(FreshnessReports.Aged::pick)
                .map(Pick::key)
                .toList();
    }

    private static Value struck(long id, String asOf, String metric, String counter) {
        return value(id, asOf, counted(metric, counter, Confidence.ARTICLE, 100, true), REPORT);
    }

    private static Value figure(
            long id, String asOf, String metric, String counter, Confidence confidence, Value.Basis... sources) {
        return value(id, asOf, counted(metric, counter, confidence, 100, false), sources);
    }

    private static Value amount(Value figure, int amount) {
        var counted = figure.counted();
        return value(
                figure.id(),
                "2020",
                counted(counted.definition().get(0), counted.counter(), counted.confidence(), amount, false),
                figure.sources().toArray(Value.Basis[]::new));
    }

    private static Value.Counted counted(
            String metric, String counter, Confidence confidence, int amount, boolean struck) {
        return new Value.Counted(
                List.of(metric), counter, BigDecimal.valueOf(amount), Integer.toString(amount), confidence, struck);
    }

    private static Value value(long id, String asOf, Value.@Nullable Counted counted, Value.Basis... sources) {
        return new Value(ValueKind.FIGURE, id, WECHAT, "", AsOf.parse(asOf), null, 12, List.of(sources), counted);
    }
}
