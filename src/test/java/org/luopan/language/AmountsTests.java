package org.luopan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1414000000 | 1.414 billion | 1,414 miljarder",
                "1000000000 | 1 billion | 1 miljard",
                "2000000000 | 2 billion | 2 miljarder",
                "1000000 | 1 million | 1 miljon",
                "1500000 | 1.5 million | 1,5 miljoner",
                "999999 | 999,999 | 999 999",
                "160800000 | 160.8 million | 160,8 miljoner",
                "1412345678 | 1.412 billion | 1,412 miljarder",
                "24870895 | 24.871 million | 24,871 miljoner",
                "1400000000000 | 1.4 trillion | 1,4 biljoner",
                "11500 | 11,500 | 11 500",
                "0 | 0 | 0",
                "7.5 | 7.5 | 7,5",
                "-2500000 | −2.5 million | −2,5 miljoner"
            })
    void areWrittenAsReadersSayThem(BigDecimal amount, String english, String swedish) {
        assertThat(written(amount, "users", Language.EN)).isEqualTo(english);
        assertThat(written(amount, "users", Language.SV)).isEqualTo(swedish);
    }

    @Test
    void havePercentWithItsSign() {
        assertThat(Amounts.write(new BigDecimal("99.4000"), "percent", Language.EN))
                .isEqualTo("99.4%");
        assertThat(Amounts.write(new BigDecimal("99.4000"), "percent", Language.SV))
                .isEqualTo("99,4\u00a0%");
        assertThat(Amounts.write(new BigDecimal("-35.5"), "percent", Language.EN))
                .isEqualTo("−35.5%");
    }

    @Test
    void haveYearsWithoutGrouping() {
        assertThat(Amounts.write(new BigDecimal("2011.0000"), "year", Language.EN))
                .isEqualTo("2011");
        assertThat(Amounts.write(new BigDecimal("2011.0000"), "year", Language.SV))
                .isEqualTo("2011");
    }

    @Test
    void canBeGivenToTheLastDigit() {
        assertThat(plain(Amounts.exact(new BigDecimal("1414000000.0000"), Language.EN)))
                .isEqualTo("1,414,000,000");
        assertThat(plain(Amounts.exact(new BigDecimal("1414000000.0000"), Language.SV)))
                .isEqualTo("1 414 000 000");
    }

    private static String written(BigDecimal amount, String unit, Language language) {
        return plain(Amounts.write(amount, unit, language));
    }

    /** Swedish numbers are grouped and joined with non-breaking spaces. */
    private static String plain(String amount) {
        return amount.replaceAll("[\\u00a0\\u202f]", " ");
    }
}
