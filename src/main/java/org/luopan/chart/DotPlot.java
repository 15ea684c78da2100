package org.luopan.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.luopan.chart.Style.ChartPart;
import org.luopan.language.Amounts;
import org.luopan.language.Language;

/** Amounts as dots or bars over one linear scale from zero, a row for each; a page writes names and numbers beside them. */
public record DotPlot(Language language, String unit, List<Dot> dots) {

    /** The height of a row on a page. */
    private static final int HEIGHT = 24;

    private static final int AXIS = 18;
    private static final int THICK = 14;

    /**
     * One amount.
     *
     * @param solid whether the company it is about counted it itself, or it was read in the original; if not, the dot is hollow
     * @param faint whether it is old
     */
    public record Dot(BigDecimal amount, boolean solid, boolean faint) {}

    /** The numbers above the rows, and the word for their size. */
    public Drawing axis() {
        var scale = scale();
        var svg = new Svg();
        scale.ticks()
                .forEach(tick -> svg.text(
                        "text",
                        scale.label(tick, unit, language),
                        Style.PAGE.of(ChartPart.LABEL),
                        "x",
                        Area.SMALL.place(scale.share(tick)),
                        "y",
                        AXIS - 4,
                        "text-anchor",
                        anchor(scale.share(tick))));
        return new Drawing("dot-axis", AXIS, Amounts.word(scale.zeros(), language), svg.toString());
    }

    /** The first and the last label stand within the drawing, whose edge may be that of the screen or the sheet. */
    private static String anchor(double share) {
        return share <= 0 ? "start" : share >= 1 ? "end" : "middle";
    }

    /** What stands within the {@code svg} element of each row. */
    public List<String> rows() {
        var scale = scale();
        return dots.stream().map(dot -> row(dot, grid(scale), scale)).toList();
    }

    /** The same with a bar in each row. */
    public List<String> bars() {
        var scale = scale();
        return dots.stream()
                .map(dot -> new Svg()
                        .empty("path", Style.PAGE.of(ChartPart.GRID), "d", grid(scale))
                        .empty(
                                "rect",
                                List.of("class", dot.solid ? "k" : "k o"),
                                "y",
                                (HEIGHT - THICK) / 2,
                                "width",
                                Area.SMALL.at(scale.share(dot.amount)),
                                "height",
                                THICK)
                        .toString())
                .toList();
    }

    private static String grid(ValueAxis scale) {
        return scale.ticks().stream()
                .map(tick -> "M" + Area.SMALL.at(scale.share(tick)) + " 0v" + HEIGHT)
                .collect(Collectors.joining());
    }

    private static String row(Dot dot, String grid, ValueAxis scale) {
        var place = "M" + Area.SMALL.at(scale.share(dot.amount)) + " " + HEIGHT / 2 + "h0";
        var svg = new Svg().empty("path", Style.PAGE.of(ChartPart.GRID), "d", grid);
        svg.empty("path", List.of("class", dot.faint ? "d old" : "d"), "d", place);
        if (!dot.solid) {
            svg.empty("path", Style.PAGE.of(ChartPart.HOLES), "d", place);
        }
        return svg.toString();
    }

    private ValueAxis scale() {
        return ValueAxis.of(dots.stream().map(Dot::amount).toList(), false);
    }
}
