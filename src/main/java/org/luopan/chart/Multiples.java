package org.luopan.chart;

import java.util.List;
import org.luopan.chart.Style.ChartPart;
import org.luopan.language.Language;

/** Several charts in a file, two in a row, each under its own words. */
public record Multiples(Language language, List<One> charts) implements ChartFile.Picture {

    private static final int GAP = 32;
    private static final int LINE = 18;
    private static final int LETTERS = 50;

    /** One of the charts: what it is called, and what it counts. */
    public record One(String title, String counted, Chart chart) {}

    @Override
    public Drawing within(int width) {
        var svg = new Svg();
        var wide = (width - GAP) / 2;
        var y = 0;
        for (var at = 0; at < charts.size(); at += 2) {
            var left = draw(charts.get(at), svg, 0, y, wide);
            var right = at + 1 < charts.size() ? draw(charts.get(at + 1), svg, wide + GAP, y, wide) : 0;
            y = Math.max(left, right) + LINE;
        }
        return new Drawing("", y, "", svg.toString());
    }

    private static int draw(One one, Svg svg, int x, int top, int width) {
        var y = top;
        for (var line : ChartFile.wrapped(one.title, LETTERS)) {
            y += LINE;
            svg.text("text", line, Style.FILE.of(ChartPart.VALUE), "x", x, "y", y);
        }
        for (var line : ChartFile.wrapped(one.counted, LETTERS)) {
            y += LINE;
            svg.text("text", line, Style.FILE.of(ChartPart.LABEL), "x", x, "y", y);
        }
        var drawing = one.chart.within(width);
        svg.open("g", "transform", "translate(" + x + " " + (y + LINE / 2) + ")")
                .add(drawing.svg())
                .close("g");
        return y + LINE / 2 + drawing.height();
    }
}
