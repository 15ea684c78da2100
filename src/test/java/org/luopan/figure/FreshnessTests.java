package org.luopan.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.figure.FigureFixtures.figure;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, FRESH",
        "2027-01-01, FRESH",
        "2025-11-23, FRESH",
        "2025-11-22, DUE",
        "2024-11-23, DUE",
        "2024-11-22, STALE",
        "2012-12-31, STALE"
    })
    void isFreshForOneHalfLifeAndDueForASecond(LocalDate lastHeld, Freshness freshness) {
        assertThat(Freshness.of(12, lastHeld, TODAY)).isEqualTo(freshness);
    }

    @Test
    void isNothingToSpeakOfWhereTheMetricDoesNotAge() {
        assertThat(Freshness.of(null, LocalDate.parse("1994-01-01"), TODAY)).isNull();
        assertThat(Freshness.of(null, null, TODAY)).isNull();
    }

    @Test
    void isStaleWhereNobodyKnowsWhenItHeld() {
        assertThat(Freshness.of(12, null, TODAY)).isEqualTo(Freshness.STALE);
    }

    @Test
    void countsFromTheLastDayThatAFigureCovers() {
        assertThat(figure().asOf("2025").freshness(TODAY)).isEqualTo(Freshness.FRESH);
        assertThat(figure().asOf("2025-Q3").freshness(TODAY)).isEqualTo(Freshness.DUE);
        assertThat(figure().asOf("2021").freshness(TODAY)).isEqualTo(Freshness.STALE);
    }

    @Test
    void countsFromTheDayThatSomebodyVerifiedAFigure() {
        assertThat(figure().asOf("2021").verifiedOn("2026-11-01").freshness(TODAY))
                .isEqualTo(Freshness.FRESH);
    }

    @Test
    void doesNotCountFromTheDayThatAFigureWasReadInItsSource() {
        assertThat(figure().asOf("2021").checkedOn("2026-11-22").freshness(TODAY))
                .isEqualTo(Freshness.STALE);
    }
}
