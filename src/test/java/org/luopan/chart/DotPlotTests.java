package org.luopan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.chart.DotPlot.Dot;
import org.luopan.language.Language;

class DotPlotTests {

    private final DotPlot plot = new DotPlot(
            Language.SV,
            "users",
            List.of(dot(1_439_000_000, true, false), dot(750_000_000, false, true), dot(0, true, false)));

    @Test
    void placesDotsOnOneScaleFromZero() {
        assertThat(plot.rows().get(0)).contains("M959 12h0");
        assertThat(plot.rows().get(1)).contains("M500 12h0");
        assertThat(plot.rows().get(2)).contains("M0 12h0");
    }

    @Test
    void isHollowOrFaintByClassAndShape() {
        assertThat(plot.rows().get(0)).contains("class=\"d\"").doesNotContain("class=\"h\"");
        assertThat(plot.rows().get(1)).contains("class=\"d old\"", "class=\"h\"");
    }

    @Test
    void drawsBarsFromZeroOnTheSameScale() {
        var bars = plot.bars();
        assertThat(bars.get(0)).contains("class=\"k\"", "width=\"959\"");
        assertThat(bars.get(1)).as("hollow").contains("class=\"k o\"", "width=\"500\"");
        assertThat(bars.get(2)).contains("width=\"0\"");
    }

    @Test
    void namesItsScaleInTheLanguage() {
        assertThat(plot.axis().svg()).contains(">0,5<", "x=\"33.3%\"");
        assertThat(plot.axis().scale()).isEqualTo("miljarder");
    }

    @Test
    void keepsTheFirstAndTheLastLabelWithinItself() {
        var labels = plot.axis().svg().split("<text ");
        assertThat(labels[1]).contains("x=\"0%\"", "text-anchor=\"start\"");
        assertThat(labels[2]).contains("text-anchor=\"middle\"");
        assertThat(labels[labels.length - 1]).contains("x=\"100%\"", "text-anchor=\"end\"");
    }

    @Test
    void standsWithoutADot() {
        var empty = new DotPlot(Language.EN, "users", List.of());
        assertThat(empty.rows()).isEmpty();
        assertThat(empty.axis().svg()).contains(">0<", ">1<");
    }

    private static Dot dot(long amount, boolean solid, boolean faint) {
        return new Dot(BigDecimal.valueOf(amount), solid, faint);
    }
}
