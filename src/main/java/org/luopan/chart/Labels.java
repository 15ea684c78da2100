package org.luopan.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds places for the last values of lines, where they cover no other text and no line: near the last point, or above the scale. */
final class Labels {

    /** The width of a letter and the height of a line of text, in pixels. */
    static final double LETTER = 7.5;

    private static final double LINE = 14;

    /** From a point to the base of a text above or below it, the nearest first. */
    private static final List<Integer> DISTANCES = List.of(-9, 19, -22, 32);

    /** From the base of a text above the scale to its top: more than half a point. */
    private static final int ABOVE = 8;

    /** Between a text and a line: more than half a stroke. */
    private static final double CLEAR = 2;

    private static final double STEP = 2;

    private final Area area;
    private final List<Box> taken = new ArrayList<>();
    private final List<List<Spot>> lines;

    /** @param lines the points of each line, oldest first */
    Labels(Area area, List<List<Spot>> lines) {
        this.area = area;
        this.lines = lines;
    }

    /** A point of a line: its place as a share of the width, and its height in pixels. */
    record Spot(double share, double y) {}

    /** A text at its place; the anchor is that of SVG. */
    record Label(String words, double share, double y, String anchor) {}

    void take(Label label) {
        taken.add(box(label));
    }

    /** Whether two labels would cover each other, or nearly. */
    boolean touch(Label one, Label other) {
        var near = new Label(" " + other.words + " ", other.share, other.y, other.anchor);
        return box(one).overlaps(box(near));
    }

    /**
     * The place of a text beside the last point of a line, or above the scale, where no line runs. Where there is more room than at
     * the narrowest, a text covers less of the width, so that it stays clear. Empty if all places would cover another text.
     */
    Optional<Label> beside(String words, Spot last) {
        var anchor = last.share > .6 ? "end" : last.share < .4 ? "start" : "middle";
        var place = Stream.concat(
                        DISTANCES.stream().map(distance -> last.y + distance), Stream.of((double) area.top() - ABOVE))
                .map(y -> new Label(words, last.share, y, anchor))
                .filter(label -> label.y > LINE - 3 && label.y < area.floor() - 2)
                .filter(label -> taken.stream().noneMatch(box(label)::overlaps))
                .min(Comparator.comparing(label -> covered(box(label))));
        place.ifPresent(label -> taken.add(box(label)));
        return place;
    }

    private Box box(Label label) {
        var width = label.words.length() * LETTER;
        var at = area.pixels(label.share);
        var left = switch (label.anchor) {
            case "end" -> at - width;
            case "start" -> at;
            default -> at - width / 2;
        };
        return new Box(left, label.y - LINE + 3, left + width, label.y + 3);
    }

    /** How many places along the lines a box covers. */
    private long covered(Box box) {
        return lines.stream()
                .flatMap(line ->
                        IntStream.range(1, line.size()).boxed().flatMap(i -> between(line.get(i - 1), line.get(i))))
                .filter(box::nearlyHolds)
                .count();
    }

    private Stream<double[]> between(Spot one, Spot other) {
        var from = area.pixels(one.share);
        var wide = area.pixels(other.share) - from;
        var high = other.y - one.y;
        var steps = Math.max(1, (int) (Math.hypot(wide, high) / STEP));
        return IntStream.rangeClosed(0, steps)
                .mapToObj(i -> new double[] {from + wide * i / steps, one.y + high * i / steps});
    }

    private record Box(double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        boolean nearlyHolds(double[] place) {
            return place[0] > left - CLEAR
                    && place[0] < right + CLEAR
                    && place[1] > top - CLEAR
                    && place[1] < bottom + CLEAR;
        }
    }
}
