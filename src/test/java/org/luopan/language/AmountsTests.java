package org.luopan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // zeros that are known
                "1099670000 | 1.125 billion | 1.100 billion",
                "17560061 | 18.677 million | 17.560 million",
                "10 | 10.25 | 10.00",
                "9.5 | 10.25 | 9.50",
                // room where nobody has said a zero
                "1040000000 | 1.026 billion | 1.04_ billion",
                "889000000 | 846.1 million | 889-_ million",
                "10.25 | 9.5 | 10.25",
                // thousands are no decimals, and other sizes no neighbours
                "6000 | 5,150 | 6,000",
                "989000000 | 1.125 billion | 989 million"
            })
    void standBelowEachOtherInAColumn(BigDecimal amount, String other, String aligned) {
        var words = Amounts.write(amount, "users", Language.EN);
        assertThat(plain(column(Language.EN, words, other.replace(' ', '\u00a0'))
                        .write(amount, words)
                        .spaced()))
                .isEqualTo(aligned.replace('-', '\u2008').replace('_', '\u2007'));
    }

    @Test
    void standBelowEachOtherWhateverIsSaidBeforeThem() {
        assertThat(column(Language.SV, "1,125\u00a0miljard")
                        .write(BigDecimal.valueOf(1_000_000_000L), "mer än 1\u00a0miljard")
                        .spaced())
                .isEqualTo("mer än 1\u2008\u2007\u2007\u2007\u00a0miljard");
        assertThat(column(Language.SV, "78,6\u00a0%")
                        .write(new BigDecimal("78"), "78\u00a0%")
                        .spaced())
                .isEqualTo("78,0\u00a0%");
        assertThat(column(Language.SV, "78,6\u00a0%")
                        .write(new BigDecimal("78"), "omkring 78\u00a0%")
                        .spaced())
                .isEqualTo("omkring 78\u2008\u2007\u00a0%");
        assertThat(column(Language.EN, "78.6%").write(null, "many").spaced()).isEqualTo("many");
    }

    private static Amounts.Column column(Language language, String... amounts) {
        return new Amounts.Column(Stream.of(amounts), language);
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
