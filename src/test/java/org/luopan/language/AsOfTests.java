package org.luopan.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTests {

    @ParameterizedTest
    @CsvSource({
        "2025, YEAR, 2025-01-01, 2025-12-31",
        "2025-H1, HALF, 2025-01-01, 2025-06-30",
        "2025-H2, HALF, 2025-07-01, 2025-12-31",
        "2025-Q1, QUARTER, 2025-01-01, 2025-03-31",
        "2025-Q3, QUARTER, 2025-07-01, 2025-09-30",
        "2025-Q4, QUARTER, 2025-10-01, 2025-12-31",
        "2024-02, MONTH, 2024-02-01, 2024-02-29",
        "2025-09-30, DAY, 2025-09-30, 2025-09-30"
    })
    void readsEverySpelling(String code, AsOf.Precision precision, LocalDate from, LocalDate to) {
        assertThat(AsOf.parse(code)).isEqualTo(new AsOf(code, precision, from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "2025-",
                "2025-H3",
                "2025-Q0",
                "2025-Q5",
                "2025-13",
                "2025-00",
                "2025-9",
                "2025-02-30",
                "2025-09-31",
                "2025-H1-01",
                "2025-Q1-01",
                "Q3 2025",
                "2025-09-30T00:00",
                " 2025",
                "2013-2025"
            })
    void refusesAnythingElse(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsOf.parse(code))
                .withMessageContaining("Not a time: " + code);
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2025, 2025",
        "2025-H1, first half of 2025, första halvåret 2025",
        "2025-H2, second half of 2025, andra halvåret 2025",
        "2025-Q3, Q3 2025, tredje kvartalet 2025",
        "2025-09, September 2025, september 2025",
        "2025-05, May 2025, maj 2025",
        "2025-09-30, 30 September 2025, 30 september 2025",
        "2020-11-01, 1 November 2020, 1 november 2020"
    })
    void saysItselfInBothLanguages(String code, String english, String swedish) {
        assertThat(AsOf.parse(code).inWords(Language.EN)).isEqualTo(english);
        assertThat(AsOf.parse(code).inWords(Language.SV)).isEqualTo(swedish);
    }

    @Test
    void comesLaterWhenItEndsLaterAndThenWhenItStartsLater() {
        assertThat(Stream.of("2025", "2025-12-31", "2025-Q3", "2024", "2025-09", "2025-H2", "2025-Q4")
                        .map(AsOf::parse)
                        .sorted()
                        .map(AsOf::code))
                .containsExactly("2024", "2025-Q3", "2025-09", "2025", "2025-H2", "2025-Q4", "2025-12-31");
    }
}
