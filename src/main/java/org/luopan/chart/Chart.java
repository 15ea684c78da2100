package org.luopan.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;

/**
 * What a chart of dated values shows, in one unit and one language.
 *
 * @param unit the code of the unit, which decides how amounts are written
 * @param log whether the scale is logarithmic, if all amounts are above zero
 * @param most an amount that its scale reaches, because other charts have the same scale; null if it is its own
 */
public record Chart(
        Language language,
        String unit,
        boolean log,
        List<Line> lines,
        List<Event> events,
        @Nullable BigDecimal most) implements ChartFile.Picture {

    private static final int HEIGHT = 320;
    private static final int LOW = 170;
    private static final int WIDE = 500;

    /** A chart with a scale of its own. */
    public Chart(Language language, String unit, boolean log, List<Line> lines, List<Event> events) {
        this(language, unit, log, lines, events, null);
    }

    /** Values that may be joined by a line, oldest first. */
    public record Line(List<Point> points) {}

    /**
     * One value.
     *
     * @param at the last day of its time
     * @param words the amount as pages write it
     * @param read whether it was read in the original; if not, its point is hollow
     * @param apart whether it is counted differently from the value before it, so that no line joins them
     */
    public record Point(LocalDate at, BigDecimal amount, String words, boolean read, boolean apart) {}

    /** What happened meanwhile, under the letter that explains it: on one day, or on an unknown day from the first to the last. */
    public record Event(String letter, LocalDate from, LocalDate to) {}

    /** The chart in a box on a page, as wide as the box. */
    public Drawing small() {
        return draw(Area.SMALL);
    }

    /** The chart across a page. */
    public Drawing large() {
        return draw(Area.LARGE);
    }

    /** The chart in a file; one of several is low. */
    @Override
    public Drawing within(int width) {
        var height = width < WIDE ? LOW : HEIGHT;
        var room = (int) new SeriesDrawing(this, Area.of(width, height), Style.FILE).room();
        var drawing = new SeriesDrawing(this, Area.of(width - room, height), Style.FILE).draw();
        var svg = new Svg()
                .open("g", "transform", "translate(" + room + " 0)")
                .add(drawing.svg())
                .close("g");
        return new Drawing("", drawing.height(), drawing.scale(), svg.toString());
    }

    private Drawing draw(Area area) {
        return new SeriesDrawing(this, area, Style.PAGE).draw();
    }

    /** The same with a scale that reaches this amount. */
    public Chart reaching(BigDecimal amount) {
        return new Chart(language, unit, log, lines, events, amount);
    }

    /** The amounts that its scale holds. */
    List<BigDecimal> amounts() {
        return Stream.concat(points().map(Point::amount), Stream.ofNullable(most))
                .toList();
    }

    Stream<Point> points() {
        return lines.stream().flatMap(line -> line.points.stream());
    }
}
