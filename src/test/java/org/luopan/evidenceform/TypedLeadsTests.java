package org.luopan.evidenceform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.luopan.language.Language;
import org.luopan.language.MessageFiles;
import org.luopan.language.Messages;
import org.luopan.record.RecordData;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

class TypedLeadsTests {

    private static final RecordData CHECKED =
            figure("1414000000", "2025-Q3", "official-filing").with("checking", "checked");
    private static final RecordData NEWER = figure("1418000000", "2025-Q4", "official-filing");

    /** Twelve months for each metric; the row with the id 7 was confirmed in November 2026. */
    private static final StoredFigures STORED = new StoredFigures(JdbcClient.create(new SimpleDriverDataSource())) {
        @Override
        Map<String, Integer> halfLives() {
            return Map.of("mau", 12, "dau", 12);
        }

        @Override
        Map<Long, LocalDate> confirmed(Collection<Long> rows) {
            return rows.contains(7L) ? Map.of(7L, LocalDate.of(2026, 11, 1)) : Map.of();
        }
    };

    private final TypedLeads leads =
            new TypedLeads(STORED, words(), Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void sayWhichValueThePageWillLeadWithAndWhy() {
        assertThat(of(CHECKED, NEWER)).singleElement().satisfies(remark -> {
            assertThat(remark.row()).isEqualTo(1);
            assertThat(remark.newest()).isTrue();
            assertThat(remark.value()).isEqualTo("1.418\u00a0billion (Q4 2025)");
            assertThat(remark.says()).isEqualTo("Leads because it is the newest official filing or statistic.");
        });
    }

    @Test
    void sayNothingOfTheOnlyValueWhileItIsRecentEnough() {
        assertThat(of(CHECKED)).isEmpty();
        assertThat(of(CHECKED, NEWER.with("rank", "deprecated"))).isEmpty();
    }

    @Test
    void sayThatAnotherIsPreferredOrBetterFounded() {
        assertThat(of(CHECKED.with("rank", "preferred"), NEWER.with("checking", "checked")))
                .extracting(TypedLeads.Remark::says)
                .containsExactly(
                        "Leads because an editor preferred it.",
                        "The page will still lead with 1.414\u00a0billion (Q3 2025), because an editor preferred it.");
        assertThat(of(CHECKED, NEWER.with("confidence", "third-party-estimate")))
                .extracting(TypedLeads.Remark::says)
                .containsExactly(
                        "Leads because no other value is as well founded: it is an official filing or statistic.",
                        "The page will still lead with 1.414\u00a0billion (Q3 2025), because it is an official filing or"
                                + " statistic, and this is a third-party estimate.");
    }

    @Test
    void sayThatABetterFoundedOneIsOutOfDate() {
        var estimate = figure("720000000", "2025-10", "third-party-estimate");
        assertThat(of(figure("733400000", "2021-Q4", "official-filing"), estimate))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.row()).isEqualTo(1);
                    assertThat(remark.says()).isEqualTo("Leads because the better founded values are out of date.");
                });
    }

    @Test
    void sayThatThePageWillSayThatThereIsNoCurrentFigure() {
        assertThat(of(figure("500000000", "2014", "article")))
                .singleElement()
                .satisfies(remark -> assertThat(remark.says())
                        .isEqualTo(
                                "The page will say “no current figure”, because no value is recent enough, and show this"
                                        + " one as the last known."));
        assertThat(of(figure("250000000", "2026", "article").with("as_of_assumed", "yes")))
                .singleElement()
                .satisfies(remark -> assertThat(remark.says()).contains("no current figure"));
        assertThat(of(figure("500000000", "2014", "article").with("id", "7"))).isEmpty();
    }

    @Test
    void sayThatANewerOneHasNoDateOfItsOwnOrWasNotMeasured() {
        assertThat(of(CHECKED, figure("2000000000", "2026", "official-filing").with("as_of_assumed", "yes")))
                .last()
                .satisfies(remark ->
                        assertThat(remark.says()).endsWith("because it has a date of its own, and this one does not."));
        assertThat(of(CHECKED, figure("2000000000", "2026", "forecast")))
                .last()
                .satisfies(remark ->
                        assertThat(remark.says()).endsWith("because it was measured, and this is a forecast."));
    }

    @Test
    void sayThatAnEmptyBasisStartsAnotherSeries() {
        assertThat(of(CHECKED.with("basis_en", "quarter average"), NEWER.with("checking", "checked")))
                .singleElement()
                .satisfies(remark -> assertThat(remark.says())
                        .contains("“Basis” is empty here")
                        .contains("1.414\u00a0billion (Q3 2025)")
                        .contains("“quarter average”")
                        .doesNotContain("still lead"));
    }

    @Test
    void compareOnlyWhatStandsOnOneCard() {
        assertThat(of(CHECKED, NEWER.with("product", "TikTok"))).isEmpty();
        assertThat(of(CHECKED, NEWER.with("metric", "dau"))).isEmpty();
    }

    @Test
    void passOverWhatIsNotRightYet() {
        assertThat(of(CHECKED, NEWER.with("as_of", "soon"), NEWER.with("confidence", ""), RecordData.NOTHING))
                .isEmpty();
        assertThat(of(CHECKED, NEWER.with("amount", "many"))).hasSize(1);
    }

    private List<TypedLeads.Remark> of(RecordData... figures) {
        return leads.of(new RecordData(Map.of(), Map.of("figures", List.of(figures))), Language.EN);
    }

    private static RecordData figure(String amount, String asOf, String confidence) {
        return RecordData.of(
                Map.of("metric", "mau", "unit", "accounts", "amount", amount, "as_of", asOf, "confidence", confidence));
    }

    private static Messages words() {
        try {
            var constructor = Messages.class.getDeclaredConstructor(MessageSource.class);
            constructor.setAccessible(true);
            return constructor.newInstance(new MessageFiles());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
