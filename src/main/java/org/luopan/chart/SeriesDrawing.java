package org.luopan.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.luopan.chart.Chart.Event;
import org.luopan.chart.Chart.Line;
import org.luopan.chart.Chart.Point;
import org.luopan.chart.Labels.Label;
import org.luopan.chart.Labels.Spot;
import org.luopan.chart.Style.ChartPart;
import org.luopan.language.Amounts;

/** Draws dated values: a line and a point for each, over the scale, with what happened meanwhile as bands behind them. */
final class SeriesDrawing {

    /** More points than this on one line are drawn smaller. */
    private static final int MANY = 24;

    /** Bands rise up to their letters. */
    private static final int BELOW_LETTERS = 4;

    /** The width of a band that would be too narrow to be seen. */
    private static final String A_DAY = "1.5";

    private static final int SHORT_LABEL = 3;
    private static final int MIDDLE_LABEL = 6;

    private final Chart chart;
    private final Area area;
    private final Style style;
    private final ValueAxis amounts;
    private final TimeAxis time;
    private final Labels labels;
    private final Svg svg = new Svg();

    SeriesDrawing(Chart chart, Area area, Style style) {
        this.chart = chart;
        this.area = chart.events().isEmpty() ? area : area.withLetters();
        this.style = style;
        amounts = ValueAxis.of(chart.amounts(), chart.log());
        time = TimeAxis.of(chart);
        labels = new Labels(
                this.area,
                chart.lines().stream()
                        .map(line -> line.points().stream().map(this::spot).toList())
                        .toList());
    }

    Drawing draw() {
        bands();
        stretch();
        grid();
        for (var number = 0; number < chart.lines().size(); number++) {
            line(chart.lines().get(number), number);
        }
        if (area.stretched()) {
            svg.close("svg");
        }
        letters();
        times();
        amounts();
        values();
        return new Drawing(classes(), area.height(), Amounts.word(amounts.zeros(), chart.language()), svg.toString());
    }

    /** Lines are stretched to the width of the page, but no stroke is. */
    private void stretch() {
        if (area.stretched()) {
            svg.open("svg", "viewBox", "0 0 " + area.width() + " " + area.height(), "preserveAspectRatio", "none");
        }
    }

    private void bands() {
        for (var event : chart.events()) {
            var from = time.share(event.from());
            var wide = Math.min(1, time.share(event.to().plusDays(1))) - from;
            svg.empty(
                    "rect",
                    style.of(ChartPart.BAND),
                    "x",
                    area.place(from),
                    "y",
                    area.letters() + BELOW_LETTERS,
                    "width",
                    area.pixels(wide) < 1 ? A_DAY : area.place(wide),
                    "height",
                    area.floor() - area.letters() - BELOW_LETTERS);
        }
    }

    private void grid() {
        var lines = new StringBuilder();
        amounts.ticks()
                .forEach(tick ->
                        lines.append("M0 ").append(level(tick)).append('h').append(area.width()));
        svg.empty("path", style.of(ChartPart.GRID), "d", lines);
        var base = new StringBuilder("M0 " + level(amounts.base()) + "h" + area.width());
        ticks().forEach(tick -> base.append('M')
                .append(area.at(time.share(tick.day())))
                .append(' ')
                .append(area.floor())
                .append("v4"));
        svg.empty("path", style.of(ChartPart.BASE), "d", base);
    }

    private void line(Line line, int number) {
        var path = new StringBuilder();
        var dots = new StringBuilder();
        var holes = new StringBuilder();
        for (var point : line.points()) {
            var place = area.at(time.share(point.at())) + " " + level(point.amount());
            path.append(path.isEmpty() || point.apart() ? 'M' : 'L').append(place);
            var dot = "M" + place + "h0";
            dots.append(dot);
            holes.append(point.read() ? "" : dot);
        }
        svg.empty("path", style.of(ChartPart.LINE, number), "d", path);
        svg.empty("path", style.of(ChartPart.DOTS, number), "d", dots);
        if (!holes.isEmpty()) {
            svg.empty("path", style.of(ChartPart.HOLES, number), "d", holes);
        }
    }

    private long level(BigDecimal amount) {
        return Math.round(area.level(amounts.share(amount)));
    }

    private List<TimeAxis.Tick> ticks() {
        return time.ticks(area.ticks(), area.more(), chart.language());
    }

    private Spot spot(Point point) {
        return new Spot(time.share(point.at()), area.level(amounts.share(point.amount())));
    }

    /** Letters that would touch stand side by side. */
    private void letters() {
        var groups = new ArrayList<List<Event>>();
        for (var event : chart.events()) {
            var group = new ArrayList<>(List.of(event));
            while (!groups.isEmpty() && touch(groups.get(groups.size() - 1), group)) {
                group.addAll(0, groups.remove(groups.size() - 1));
            }
            groups.add(group);
        }
        groups.stream().map(this::letters).forEach(label -> {
            labels.take(label);
            text(label, ChartPart.LETTER);
        });
    }

    private boolean touch(List<Event> one, List<Event> other) {
        return labels.touch(letters(one), letters(other));
    }

    private Label letters(List<Event> events) {
        return new Label(
                String.join(" ", events.stream().map(Event::letter).toList()),
                events.stream().mapToDouble(this::middle).average().orElse(0),
                area.letters(),
                "middle");
    }

    private double middle(Event event) {
        return (time.share(event.from()) + time.share(event.to().plusDays(1))) / 2;
    }

    private void times() {
        var always = time.ticks(area.ticks(), chart.language());
        for (var tick : ticks()) {
            var part = always.contains(tick) ? ChartPart.LABEL : ChartPart.MORE;
            text(tick.label(), part, area.place(time.share(tick.day())), area.height() - 4, "middle");
        }
    }

    private void amounts() {
        amounts.ticks().forEach(tick -> text(label(tick), ChartPart.LABEL, -8, level(tick) + 4, "end"));
    }

    private String label(BigDecimal tick) {
        return amounts.label(tick, chart.unit(), chart.language());
    }

    private void values() {
        chart.lines().stream()
                .map(Line::points)
                .filter(points -> !points.isEmpty())
                .forEach(points -> {
                    var last = points.get(points.size() - 1);
                    labels.beside(last.words(), spot(last)).ifPresent(label -> text(label, ChartPart.VALUE));
                });
    }

    private void text(Label label, ChartPart part) {
        text(label.words(), part, area.place(label.share()), Math.round(label.y()), label.anchor());
    }

    private void text(String words, ChartPart part, Object x, Object y, String anchor) {
        svg.text("text", words, style.of(part), "x", x, "y", y, "text-anchor", anchor);
    }

    /** The width of the numbers beside the drawing, in pixels. */
    double room() {
        return longest() * Labels.LETTER + 10;
    }

    private int longest() {
        return amounts.ticks().stream()
                .mapToInt(tick -> label(tick).length())
                .max()
                .orElse(0);
    }

    /** How much room the numbers beside the drawing take up, and whether its points are small. */
    private String classes() {
        var longest = longest();
        var room = longest <= SHORT_LABEL ? "chart" : longest <= MIDDLE_LABEL ? "chart y2" : "chart y3";
        return chart.lines().stream().anyMatch(line -> line.points().size() > MANY) ? room + " many" : room;
    }
}
