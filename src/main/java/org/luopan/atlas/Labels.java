package org.luopan.atlas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.luopan.atlas.MapView.Dot;
import org.luopan.atlas.MapView.Label;

/** Names the largest linked places of a map, if the names cover neither one another nor the marks of larger places. */
class Labels {

    /** The width of a letter, in units of the sheet: wider on a small screen. */
    private static final double LETTER = 10.5;

    private static final double LETTER_ON_A_SMALL_SCREEN = 15;
    private static final int LEADING = 12;

    private final int height;
    private final List<Dot> dots;
    private final List<Box> taken = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final Set<Dot> named = new HashSet<>();

    Labels(int height, List<Dot> dots) {
        this.height = height;
        this.dots = dots;
    }

    /** Labels for at most this many places. */
    List<Label> of(int most) {
        var candidates = dots.stream().filter(Dot::link).limit(most).toList();
        candidates.forEach(dot -> taken.add(Box.around(dot)));
        candidates.stream().limit(LEADING).forEach(dot -> place(dot, LETTER_ON_A_SMALL_SCREEN, true));
        candidates.stream().filter(dot -> !named.contains(dot)).forEach(dot -> place(dot, LETTER, false));
        return labels;
    }

    private void place(Dot dot, double letter, boolean leads) {
        var name = dot.entry().name().words();
        for (var before : List.of(false, true)) {
            var box = Box.beside(dot, before, name.length() * letter, letter * 2);
            if (box.within(Projection.WIDTH, height) && taken.stream().noneMatch(box::overlaps)) {
                taken.add(box);
                named.add(dot);
                var gap = dot.box() / 2 + 3;
                labels.add(new Label(name, before ? dot.x() - gap : dot.x() + gap, dot.y(), before, leads));
                return;
            }
        }
    }

    private record Box(double left, double top, double right, double bottom) {

        static Box around(Dot dot) {
            var half = dot.box() * .4;
            return new Box(dot.x() - half, dot.y() - half, dot.x() + half, dot.y() + half);
        }

        static Box beside(Dot dot, boolean before, double width, double height) {
            var gap = dot.box() / 2.0 + 2;
            var left = before ? dot.x() - gap - width : dot.x() + gap;
            return new Box(left, dot.y() - height / 2, left + width, dot.y() + height / 2);
        }

        boolean within(int width, int height) {
            return left >= 0 && right <= width && top >= 0 && bottom <= height;
        }

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }
}
