package org.luopan.chart;

import java.math.BigDecimal;
import java.util.List;
import org.luopan.chart.Chart.Point;
import org.luopan.chart.Style.ChartPart;

/** The line of a series as small as a word, from zero, with a dot at its last value and at each that no line joins to another. */
public record Sparkline(List<Point> points) {

    private static final int WIDTH = 72;
    private static final int HEIGHT = 20;

    /** Room for half the dot. */
    private static final int EDGE = 3;

    private static final int GAP = 2;

    /** Amounts beside each other as bars of the same size. */
    public static String bars(List<BigDecimal> amounts) {
        var scale = ValueAxis.within(amounts);
        var svg = new Svg();
        var wide = WIDTH / amounts.size();
        for (var i = 0; i < amounts.size(); i++) {
            var high = Math.max(1, Math.round(scale.share(amounts.get(i)) * HEIGHT));
            svg.empty("rect", List.of(), "x", i * wide, "y", HEIGHT - high, "width", wide - GAP, "height", high);
        }
        return svg.toString();
    }

    /** What stands within an {@code svg} element of 72 by 20 pixels. */
    public String svg() {
        var amounts = ValueAxis.within(points.stream().map(Point::amount).toList());
        var time = TimeAxis.of(points);
        var line = new StringBuilder();
        var dots = new StringBuilder();
        for (var i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var at = Math.round(EDGE + time.share(point.at()) * (WIDTH - 2 * EDGE)) + " "
                    + Math.round(HEIGHT - EDGE - amounts.share(point.amount()) * (HEIGHT - 2 * EDGE));
            var begins = i == 0 || point.apart();
            var ends = i == points.size() - 1 || points.get(i + 1).apart();
            line.append(begins ? 'M' : 'L').append(at);
            if (begins && ends || i == points.size() - 1) {
                dots.append('M').append(at).append("h0");
            }
        }
        return new Svg()
                .empty("path", Style.PAGE.of(ChartPart.LINE), "d", line)
                .empty("path", Style.PAGE.of(ChartPart.DOTS), "d", dots)
                .toString();
    }
}
