package org.luopan.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.luopan.language.Language;

/**
 * What a chart of dated values shows, in one unit and one language.
 *
 * @param unit the code of the unit, which decides how amounts are written
 * @param log whether the scale is logarithmic, if all amounts are above zero
 */
public record Chart(Language language, String unit, boolean log, List<Line> lines, List<Event> events) {

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

    private Drawing draw(Area area) {
        return new SeriesDrawing(this, area, Style.PAGE).draw();
    }

    Stream<Point> points() {
        return lines.stream().flatMap(line -> line.points.stream());
    }
}
