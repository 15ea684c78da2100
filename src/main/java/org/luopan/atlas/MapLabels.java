package org.luopan.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.atlas.MapView.Dot;
import org.luopan.atlas.MapView.Label;

/**
 * Names the linked places of a map as long as there is room, those of the highest class first. No name covers another name, or a mark
 * of the same or a higher class. Names of the highest classes may stand farther away, and cover marks of lower ones if nothing is free.
 */
class MapLabels {

    private static final double LETTER = .6;
    private static final double LINE = 1.2;
    private static final int GAP = 3;

    private final int width;
    private final int height;
    private final List<Dot> dots;
    private final int font;
    private final double scale;
    private final int always;
    private final List<Box> taken = new ArrayList<>();

    /**
     * @param scale how much larger the marks are drawn than their boxes
     * @param always the last class that is named even where the marks of lower ones lie
     */
    MapLabels(int width, int height, List<Dot> dots, int font, double scale, int always) {
        this.width = width;
        this.height = height;
        this.dots = dots;
        this.font = font;
        this.scale = scale;
        this.always = always;
    }

    /** Labels for at most this many places; the places come with the largest first. */
    List<Label> of(int most) {
        var labels = new ArrayList<Label>();
        dots.stream()
                .filter(Dot::link)
                .sorted(Comparator.comparingInt(Dot::rank))
                .limit(most)
                .forEach(dot -> {
                    var placed = best(dot);
                    if (placed != null) {
                        taken.add(placed.box());
                        labels.add(placed.label());
                    }
                });
        return labels;
    }

    private @Nullable Placed best(Dot dot) {
        return around(dot).stream()
                .filter(placed -> placed.box().within(width, height))
                .filter(placed -> taken.stream().noneMatch(placed.box()::overlaps))
                .filter(placed -> covered(placed, dot).noneMatch(other -> !dot.outranks(other)))
                .filter(placed ->
                        dot.rank() <= always || covered(placed, dot).findAny().isEmpty())
                .min(Comparator.comparingLong(placed -> covered(placed, dot).count()))
                .orElse(null);
    }

    private Stream<Dot> covered(Placed placed, Dot own) {
        return dots.stream()
                .filter(dot -> dot != own && dot.link())
                .filter(dot -> Box.around(dot, scale).overlaps(placed.box()));
    }

    private List<Placed> around(Dot dot) {
        var name = dot.entry().name().words();
        var wide = name.length() * font * LETTER;
        var half = font * LINE / 2;
        var gap = dot.box() * scale / 2 + GAP;
        var close = List.of(
                placed(name, dot.x() + gap, dot.y(), null, dot.x() + gap, half, wide),
                placed(name, dot.x() - gap, dot.y(), "before", dot.x() - gap - wide, half, wide),
                placed(name, dot.x(), dot.y() - gap - half, "middle", dot.x() - wide / 2, half, wide),
                placed(name, dot.x(), dot.y() + gap + half, "middle", dot.x() - wide / 2, half, wide));
        if (dot.rank() > always) {
            return close;
        }
        var above = dot.y() - gap - half;
        var below = dot.y() + gap + half;
        var aside = Stream.of(above, below, above - half, below + half, below + 2 * half)
                .flatMap(y -> Stream.of(
                        placed(name, dot.x() - gap, y, null, dot.x() - gap, half, wide),
                        placed(name, dot.x() + gap, y, "before", dot.x() + gap - wide, half, wide)));
        return Stream.concat(close.stream(), aside).toList();
    }

    private static Placed placed(
            String name, double x, double y, @Nullable String anchor, double left, double half, double wide) {
        return new Placed(
                new Label(name, (int) Math.round(x), (int) Math.round(y), anchor),
                new Box(left, y - half, left + wide, y + half));
    }

    private record Placed(Label label, Box box) {}

    private record Box(double left, double top, double right, double bottom) {

        static Box around(Dot dot, double scale) {
            var half = dot.box() * scale * .4;
            return new Box(dot.x() - half, dot.y() - half, dot.x() + half, dot.y() + half);
        }

        boolean within(int width, int height) {
            return left >= 0 && right <= width && top >= 0 && bottom <= height;
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }
}
