package org.luopan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTests {

    @Test
    void drawsALineFromZeroAndADotAtTheLastValue() {
        var line = new Sparkline(
                List.of(Charts.point("2020-01-01", 10), Charts.point("2021-01-01", 0), Charts.point("2022-01-01", 20)));
        assertThat(line.svg()).isEqualTo("<path class=\"l\" d=\"M3 10L36 17L69 3\"/><path class=\"d\" d=\"M69 3h0\"/>");
    }

    @Test
    void leavesAGapWhereValuesAreCountedDifferently() {
        var line = new Sparkline(
                List.of(Charts.point("2020-01-01", 10), Charts.apart("2021-01-01", 0), Charts.point("2022-01-01", 20)));
        assertThat(line.svg()).contains("M3 10M36 17L69 3");
    }

    @Test
    void showsAsADotWhatNoLineJoinsToAnother() {
        var all = new Sparkline(
                List.of(Charts.point("2020-01-01", 10), Charts.apart("2021-01-01", 0), Charts.apart("2022-01-01", 20)));
        assertThat(all.svg()).contains("d=\"M3 10h0M36 17h0M69 3h0\"");
        var one = new Sparkline(
                List.of(Charts.point("2020-01-01", 10), Charts.apart("2021-01-01", 0), Charts.point("2022-01-01", 20)));
        assertThat(one.svg()).contains("d=\"M3 10h0M69 3h0\"");
    }

    @Test
    void drawsLossesBelowItsZeroAndAFlatLineWithoutAnySize() {
        assertThat(new Sparkline(List.of(Charts.point("2020-01-01", -5), Charts.point("2022-01-01", 5))).svg())
                .contains("M3 17L69 3");
        assertThat(new Sparkline(List.of(Charts.point("2020-01-01", 0), Charts.point("2022-01-01", 0))).svg())
                .contains("M3 17L69 17");
    }
}
