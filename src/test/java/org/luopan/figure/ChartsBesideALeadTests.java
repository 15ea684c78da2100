package org.luopan.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.MadeUpEntries.LANTERN;
import static org.luopan.MadeUpEntries.PANEL;
import static org.luopan.MadeUpEntries.REPORT;
import static org.luopan.MadeUpEntries.SHARE;
import static org.luopan.MadeUpEntries.USERS;
import static org.luopan.figure.Confidence.COMPANY_STATEMENT;
import static org.luopan.figure.Confidence.THIRD_PARTY_ESTIMATE;
import static org.luopan.language.Language.EN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.MadeUpBase;
import org.luopan.MadeUpEntries;
import org.luopan.language.Localized;
import org.luopan.source.Source;

/** A chart or a line beside a leading value is its history only if that value is one of its points. */
class ChartsBesideALeadTests {

    @Test
    void sayThatAnotherSourceCountedAndUntilWhen() {
        var card = card(
                users("2026-Q3", REPORT, COMPANY_STATEMENT),
                users("2019-01", PANEL, THIRD_PARTY_ESTIMATE),
                users("2020-01", PANEL, THIRD_PARTY_ESTIMATE),
                users("2021-09", PANEL, THIRD_PARTY_ESTIMATE));

        assertThat(card.lead().sparkline()).isNull();
        assertThat(card.charts()).singleElement().satisfies(series -> {
            assertThat(card.beside(series)).isEqualTo("source");
            assertThat(series.newest().asOf().words()).isEqualTo("September 2021");
        });
    }

    @Test
    void sayThatTheSameSourceCountedOtherwise() {
        var card = card(
                users("2026-Q3", REPORT, COMPANY_STATEMENT),
                counted("2019-01", "at the end of the month"),
                counted("2020-01", "at the end of the month"),
                counted("2021-01", "at the end of the month"));

        assertThat(card.charts()).singleElement().extracting(card::beside).isEqualTo("series");
    }

    @Test
    void sayNothingWhereTheLeadingValueIsTheirLastPoint() {
        var card = card(
                users("2026-Q3", REPORT, COMPANY_STATEMENT),
                users("2025-Q3", REPORT, COMPANY_STATEMENT),
                users("2024-Q3", REPORT, COMPANY_STATEMENT));

        assertThat(card.lead().sparkline()).isNotNull();
        assertThat(card.charts()).singleElement().extracting(card::beside).isNull();
    }

    @Test
    void comeAfterTheHistoryOfTheLeadingValueEvenIfTheyAreNewer() {
        var card = card(
                users("2026-Q2", REPORT, COMPANY_STATEMENT),
                users("2025-Q2", REPORT, COMPANY_STATEMENT),
                users("2024-Q2", REPORT, COMPANY_STATEMENT),
                users("2024-10", PANEL, THIRD_PARTY_ESTIMATE),
                users("2025-10", PANEL, THIRD_PARTY_ESTIMATE),
                users("2026-10", PANEL, THIRD_PARTY_ESTIMATE));

        assertThat(card.charts()).extracting(card::beside).containsExactly(null, "source");
        assertThat(card.series())
                .extracting(series -> series.newest().asOf().code())
                .containsExactly("2026-10", "2026-Q2");
    }

    @Test
    void areNoLineBesideAValueThatHasNoTimeOrWasFoundToBeWrong() {
        var undated = MadeUpEntries.figure(LANTERN, USERS, "7", "accounts", "2026", REPORT, COMPANY_STATEMENT)
                .with("asOf", null)
                .with("rank", Rank.PREFERRED)
                .get();
        var card = card(
                undated,
                users("2026-Q3", REPORT, COMPANY_STATEMENT),
                users("2025-Q3", REPORT, COMPANY_STATEMENT),
                users("2024-Q3", REPORT, COMPANY_STATEMENT));

        assertThat(card.lead().asOf()).isNull();
        assertThat(card.lead().sparkline()).isNull();
        assertThat(card.charts()).singleElement().extracting(card::beside).isEqualTo("series");
    }

    @Test
    void areNoBarsBesideAShareThatIsNotOneOfThem() {
        var lead = MadeUpEntries.figure(LANTERN, SHARE, "12", "percent", "2025", PANEL, THIRD_PARTY_ESTIMATE)
                .get();
        assertThat(card(lead, share("Youngest"), share("Middle"), share("Oldest"))
                        .lead()
                        .sparkline())
                .isNull();
        assertThat(card(share("Youngest"), share("Middle"), share("Oldest"))
                        .lead()
                        .sparkline())
                .isNotNull();
    }

    private static FigureCard card(Figure... figures) {
        return MadeUpBase.FIGURES.cards(List.of(figures), EN).get(0);
    }

    private static Figure users(String asOf, Source source, Confidence confidence) {
        return MadeUpEntries.figure(LANTERN, USERS, "7000000", "accounts", asOf, source, confidence)
                .get();
    }

    private static Figure counted(String asOf, String basis) {
        return MadeUpEntries.figure(LANTERN, USERS, "7000000", "accounts", asOf, REPORT, COMPANY_STATEMENT)
                .with("basis", new Localized(basis, null))
                .get();
    }

    private static Figure share(String label) {
        return MadeUpEntries.figure(LANTERN, SHARE, "10", "percent", "2025", PANEL, THIRD_PARTY_ESTIMATE)
                .with("label", new Localized(label, null))
                .get();
    }
}
