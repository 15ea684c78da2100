package org.luopan.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.language.AsOf;

/** When figures are too far apart in time to be compared. */
class DatesTests {

    @ParameterizedTest
    @CsvSource({
        "2025, 2025, false",
        "2025-Q3, 2025, false",
        "2024-Q4, 2025-Q3, false",
        "2024, 2025, false",
        "2024-02, 2025-02-28, false",
        "2023-02-28, 2024-02-29, false",
        "2024-11, 2025, true",
        "2024-Q3, 2025-Q4, true",
        "2023, 2025-01-01, true",
        "2021, 2025, true"
    })
    void areTooFarApartBeyondTwelveMonths(String oldest, String newest, boolean tooFarApart) {
        assertThat(new Dates(AsOf.parse(oldest), AsOf.parse(newest), true).tooFarApart())
                .isEqualTo(tooFarApart);
    }
}
