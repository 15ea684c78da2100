package org.luopan.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.language.Language;

class WrittenAmountTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1418000000 | 1418000000",
                "1 418 000 000 | 1418000000",
                "1\u00a0418\u00a0000\u00a0000 | 1418000000",
                "1\u202f418\u202f000\u202f000 | 1418000000",
                "1\u2009418\u2009000\u2009000 | 1418000000",
                "1,418,000,000 | 1418000000",
                "1.418.000.000 | 1418000000",
                "1'418'000'000 | 1418000000",
                "１４１８００００００ | 1418000000",
                "1.4 bn | 1400000000",
                "1.41bn | 1410000000",
                "1.418 bn | 1418000000",
                "1.418 billion | 1418000000",
                "1.418 Billion users | 1418000000",
                "1418 million | 1418000000",
                "1418m | 1418000000",
                "1 418 million | 1418000000",
                "1 418 miljoner | 1418000000",
                "1 418 miljoner användare | 1418000000",
                "1,4 miljarder | 1400000000",
                "1,41 mdr | 1410000000",
                "1,27 biljoner | 1270000000000",
                "1.27 trillion | 1270000000000",
                "14.18亿 | 1418000000",
                "14,18亿 | 1418000000",
                "14.18 亿人 | 1418000000",
                "14亿1800万 | 1418000000",
                "5200万 | 52000000",
                "5,200万 | 52000000",
                "1.4万亿 | 1400000000000",
                "3千万 | 30000000",
                "52,3 % | 52.3",
                "52.3% | 52.3",
                "52.3 per cent | 52.3",
                "52,3 procent | 52.3",
                "52,3 | 52.3",
                "0,418 | 0.418",
                "0.418 | 0.418",
                "1234,567 | 1234.567",
                "1,418.5 | 1418.5",
                "1.418,5 | 1418.5",
                "1 418,5 | 1418.5",
                "-5.2 | -5.2",
                "−5,2 % | -5.2",
                "250k | 250000",
                "12 tusen | 12000",
                "7 | 7",
                "1418 mn | 1418000000",
                "1.418B | 1418000000",
                "1,4 md | 1400000000",
                "1.4 miljarder | 1400000000",
                "1 418 milj. | 1418000000",
                "1.418 billion monthly active users | 1418000000",
                "1 418 miljoner månatliga användare | 1418000000",
                "1 418 miljoner månadsanvändare | 1418000000",
                "118 million DAUs | 118000000",
                "118 million daily active users | 118000000",
                "1.1 trillion | 1100000000000",
                "52.3 percent | 52.3",
                "52.3 pct | 52.3",
                "+5.2 % | 5.2",
                "14.18亿用户 | 1418000000",
                "月活14.18亿 | 1418000000",
                "14.18亿月活跃用户 | 1418000000",
                "1亿4千万 | 140000000",
                "30十万 | 3000000",
                "百分之52.3 | 52.3",
                "1418 mio. | 1418000000",
                "1.4 mrd | 1400000000",
                "1.4 bn. | 1400000000",
                "“1418 million” | 1418000000",
                "1 418 miljoner. | 1418000000",
                "1.418 billion internet users | 1418000000",
                "14.18亿户 | 1418000000"
            })
    void isReadTheSameInBothLanguages(String typed, String amount) {
        for (var language : Language.values()) {
            assertThat(WrittenAmount.of(typed, language))
                    .as(typed + " in " + language)
                    .hasValueSatisfying(read -> {
                        assertThat(WrittenAmount.code(read.value())).isEqualTo(amount);
                        if (!typed.equals("5,200万")) {
                            assertThat(read.other()).isNull();
                        }
                    });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,418 | EN | 1418 | 1.418",
                "1,418 | SV | 1.418 | 1418",
                "1.418 | EN | 1.418 | 1418",
                "1.418 | SV | 1.418 | 1418",
                "1,418 million | EN | 1418000000 | 1418000",
                "1,418 million | SV | 1418000000 | 1418000",
                "1,418 miljoner | EN | 1418000 | 1418000000",
                "1,418 miljarder | SV | 1418000000 | 1418000000000",
                "1,418 bn | EN | 1418000000000 | 1418000000",
                "52,300 | EN | 52300 | 52.3",
                "1,418m | SV | 1418000 | 1418000000",
                "1,418m | EN | 1418000000 | 1418000"
            })
    void saysWhatElseItMayMean(String typed, Language language, String amount, String other) {
        assertThat(WrittenAmount.of(typed, language)).hasValueSatisfying(read -> {
            assertThat(WrittenAmount.code(read.value())).isEqualTo(amount);
            assertThat(read.other()).isNotNull();
            assertThat(WrittenAmount.code(read.other())).isEqualTo(other);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "about 1.4 billion | about",
                "ca 1,4 miljarder | about",
                "ungefär 62 miljoner | about",
                "约5200万 | about",
                "more than 1 billion | more-than",
                "över 1 miljard | more-than",
                "> 300 million | more-than",
                "超过3亿 | more-than",
                "nearly 600 million | nearly",
                "nästan 600 miljoner | nearly",
                "1 billion+ | more-than",
                "300m+ users | more-than",
                "5亿+ | more-than",
                "up to 5% | up-to",
                "ca: 900 miljoner | about",
                "c:a 900 miljoner | about",
                "c. 900 million | about",
                "3亿左右 | about",
                "大约3亿 | about",
                "900+ million | more-than",
                "drygt 900 miljoner | more-than",
                "just over 900 million | more-than",
                "3000多万 | more-than",
                "1.4亿余 | more-than",
                "逾3亿 | more-than",
                "just under 900 million | nearly",
                "närmare 900 miljoner | nearly",
                "将近3亿 | nearly",
                "at most 5% | up-to",
                "1.4 billion | ''"
            })
    void saysHowExactItIs(String typed, String qualifier) {
        assertThat(WrittenAmount.of(typed, Language.EN))
                .hasValueSatisfying(read -> assertThat(read.qualifier()).isEqualTo(qualifier));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "many",
                "1.4 gazillion",
                "1,41,8",
                "1 41 8",
                "12,34,567",
                "1.4.5",
                "about 1 billion+",
                "(5.2)",
                "5.2 percentage points",
                "5,2 procentenheter",
                "1.4x",
                "half a billion",
                "about 3000多万",
                "$ 5 yuan",
                "5 % yuan",
                "less than 1 billion",
                "14亿18000万",
                "1/4",
                "5 000 tkr",
                "1.418.000.00",
                "1-2 million",
                "1.4 bn bn",
                "1e9",
                ",5",
                "1.418.00",
                "1,418,00",
                "14亿 yuan extra",
                "5200万3亿",
                "1 4 million"
            })
    void isNotGuessed(String typed) {
        assertThat(WrittenAmount.of(typed, Language.EN)).as(typed).isEmpty();
        assertThat(WrittenAmount.of(typed, Language.SV)).as(typed).isEmpty();
    }

    @Test
    void knowsPercent() {
        assertThat(WrittenAmount.of("52,3 %", Language.SV))
                .hasValueSatisfying(read -> assertThat(read.percent()).isTrue());
        assertThat(WrittenAmount.of("52,3", Language.SV))
                .hasValueSatisfying(read -> assertThat(read.percent()).isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "USD 3.2bn | 3200000000 | USD",
                "US$3.2bn | 3200000000 | USD",
                "$ 5 | 5 | USD",
                "RMB 5 billion | 5000000000 | CNY",
                "1.4 bn yuan | 1400000000 | CNY",
                "32亿元 | 3200000000 | CNY",
                "32亿美元 | 3200000000 | USD",
                "3,2 miljarder kronor | 3200000000 | SEK",
                "3 200 Mkr | 3200000000 | SEK",
                "€0.9bn | 900000000 | EUR",
                "about ¥3.2bn | 3200000000 | CNY",
                "3.2bn | 3200000000 | ''"
            })
    void saysInWhichCurrencyItIs(String typed, String amount, String currency) {
        assertThat(WrittenAmount.of(typed, Language.EN)).hasValueSatisfying(read -> {
            assertThat(WrittenAmount.code(read.value())).isEqualTo(amount);
            assertThat(read.currency()).isEqualTo(currency);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "900-950 million",
                "900–950 miljoner",
                "900 million to 950 million",
                "mellan 900 och 950 miljoner",
                "9至10亿",
                "9~10亿"
            })
    void knowsARange(String typed) {
        assertThat(WrittenAmount.range(typed)).isTrue();
        assertThat(WrittenAmount.of(typed, Language.EN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"many, false, false", "1.42E+09, false, true", "'1,42E+09', false, true", "1.4 gazillion, false, false"
    })
    void tellsWhyAnAmountIsNoneItCanRead(String typed, boolean range, boolean exponent) {
        assertThat(WrittenAmount.range(typed)).isEqualTo(range);
        assertThat(WrittenAmount.exponent(typed)).isEqualTo(exponent);
    }
}
