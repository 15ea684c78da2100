package org.luopan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayRuleTests {

    @ParameterizedTest
    @CsvSource({
        "fixed 06-18, 2027, 2027-06-18",
        "fixed 12-31, 2030, 2030-12-31",
        "lunar 1-1, 2026, 2026-02-17",
        "lunar 1-1, 2028, 2028-01-26",
        "lunar 5-5, 2027, 2027-06-09",
        "lunar 7-7, 2028, 2028-08-26",
        "lunar 8-15, 2029, 2029-09-22"
    })
    void findsTheDayOfAYear(String rule, int year, LocalDate day) {
        assertThat(rule(rule).in(year)).isEqualTo(day);
    }

    @Test
    void countsALunarYearByTheYearInWhichItBegins() {
        assertThat(rule("lunar 12-8").in(2026)).isEqualTo("2027-01-15");
    }

    /** In 2028 the fifth month comes twice. */
    @Test
    void takesTheFirstOfTwoMonthsWithTheSameNumber() {
        assertThat(rule("lunar 5-5").in(2028)).isEqualTo("2028-05-28");
        assertThat(rule("lunar 6-1").in(2028)).isEqualTo("2028-07-22");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "06-18",
                "fixed 6-18",
                "fixed 13-01",
                "fixed 00-10",
                "fixed 04-31",
                "fixed 02-29",
                "lunar 13-1",
                "lunar 7-30",
                "lunar 0-7",
                "lunar 7-7 ",
                "Lunar 7-7",
                "easter"
            })
    void isADayThatEveryYearHas(String words) {
        assertThat(DayRule.of(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fixed 06-18", "fixed 02-28", "lunar 7-7", "lunar 12-29"})
    void isWrittenAsItWasRead(String words) {
        assertThat(rule(words)).hasToString(words);
    }

    private static DayRule rule(String words) {
        return DayRule.of(words).orElseThrow();
    }
}
