package org.luopan.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.language.Language;

class ValueAxisTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50000000, 1439000000 | people  | EN | 0 0.5 1 1.5",
                "50000000, 1439000000 | people  | SV | 0 0,5 1 1,5",
                "92800000, 371000000  | people  | EN | 0 100 200 300 400",
                "88.9, 99.7           | percent | EN | 0% 25% 50% 75% 100%",
                "2.1, 22.6            | percent | SV | 0_% 10_% 20_% 30_%",
                "-12, 31              | CNY     | EN | −20 0 20 40",
                "-31, -12             | CNY     | SV | −40 −30 −20 −10 0",
                "57727, 71590         | CNY     | EN | 0 20,000 40,000 60,000 80,000",
                "57727, 71590         | CNY     | SV | 0 20_000 40_000 60_000 80_000",
                "0.0004, 0.0005       | CNY     | EN | 0 0.0002 0.0004 0.0006",
                "1e15, 9e15           | CNY     | EN | 0 2,500 5,000 7,500 10,000",
                "7, 7                 | CNY     | EN | 0 2 4 6 8",
                "0, 0                 | CNY     | EN | 0 1",
            })
    void hasRoundTicksFromZero(String amounts, String unit, Language language, String labels) {
        var axis = ValueAxis.of(amounts(amounts), false);
        assertThat(axis.ticks().stream().map(tick -> axis.label(tick, unit, language)))
                .containsExactly(Stream.of(labels.split(" "))
                        .map(label -> label.replace('_', '\u00a0'))
                        .toArray(String[]::new));
        assertThat(amounts(amounts))
                .allSatisfy(amount -> assertThat(axis.share(amount)).isBetween(0.0, 1.0));
        assertThat(axis.base()).isEqualByComparingTo("0");
    }

    @Test
    void placesAmountsEvenly() {
        var axis = ValueAxis.of(amounts("-10, 30"), false);
        assertThat(axis.share(BigDecimal.valueOf(-10))).isZero();
        assertThat(axis.share(BigDecimal.ZERO)).isCloseTo(.25, within(1e-9));
        assertThat(axis.share(BigDecimal.valueOf(30))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "81400000, 371000000 | 50_million 100_million 200_million 500_million",
                "3000000, 1400000000 | 1_million 10_million 100_million 1_billion 10_billion",
                "5, 5                | 5 10",
                "100, 100            | 100 200",
            })
    void hasTicksOfDecadesOnALogarithmicScale(String amounts, String labels) {
        var axis = ValueAxis.of(amounts(amounts), true);
        assertThat(axis.ticks().stream().map(tick -> axis.label(tick, "people", Language.EN)))
                .containsExactly(Stream.of(labels.split(" "))
                        .map(label -> label.replace('_', '\u00a0'))
                        .toArray(String[]::new));
        assertThat(amounts(amounts))
                .allSatisfy(amount -> assertThat(axis.share(amount)).isBetween(0.0, 1.0));
    }

    @Test
    void doublesByTheSameHeightOnALogarithmicScale() {
        var axis = ValueAxis.of(amounts("10, 80"), true);
        assertThat(axis.share(BigDecimal.valueOf(40)) - axis.share(BigDecimal.valueOf(20)))
                .isCloseTo(axis.share(BigDecimal.valueOf(80)) - axis.share(BigDecimal.valueOf(40)), within(1e-9));
    }

    @Test
    void isLinearIfAnAmountHasNoLogarithm() {
        assertThat(ValueAxis.of(amounts("0, 80"), true).log()).isFalse();
        assertThat(ValueAxis.of(amounts("-3, 80"), true).log()).isFalse();
    }

    @Test
    void standsWithoutAnyAmount() {
        assertThat(ValueAxis.of(List.of(), false).ticks()).hasSize(2);
    }

    private static List<BigDecimal> amounts(String amounts) {
        return Stream.of(amounts.split(", "))
                .map(String::strip)
                .map(BigDecimal::new)
                .toList();
    }
}
