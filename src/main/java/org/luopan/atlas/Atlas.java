package org.luopan.atlas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Draws places: the area of a mark represents the size of the place; large marks are drawn below small ones, and links on top. */
@Component
public class Atlas {

    /** The box of a mark for a place of ten million, in units of the sheet. */
    private static final double BOX_OF_TEN_MILLION = 34;

    private static final double TEN_MILLION = 10_000_000;
    private static final int SMALLEST_BOX = 11;
    private static final List<Integer> MILLIONS = List.of(0, 1, 10, 30);
    private static final int FIRST_SIZE = 50;
    private static final int SIZE_BELOW_SIZE = 46;
    private static final Comparator<Place> LARGEST_FIRST = Comparator.comparing(
                    Place::size, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
            .reversed();

    private static final int DEGREES_BETWEEN_LINES = 10;

    /** Draws these places in a frame, and names the largest if there is room. */
    public MapView draw(Collection<Place> places, Frame frame, int names) {
        var projection = new Projection(frame);
        var ordered = places.stream()
                .sorted(Comparator.comparing(Place::link).thenComparing(LARGEST_FIRST))
                .toList();
        var dots = ordered.stream().map(place -> dot(place, projection)).toList();
        return new MapView(
                Projection.WIDTH,
                projection.height(),
                lines(frame, projection),
                dots,
                new Labels(projection.height(), dots).of(names),
                sizes(projection.height()));
    }

    /** The key to the sizes, upwards from the corner in which the mainland has no city. */
    private static List<MapView.Size> sizes(int height) {
        return IntStream.range(0, MILLIONS.size())
                .mapToObj(i -> new MapView.Size(
                        MILLIONS.get(i), box(MILLIONS.get(i) * 1_000_000.0), height - FIRST_SIZE - i * SIZE_BELOW_SIZE))
                .toList();
    }

    private static MapView.Dot dot(Place place, Projection projection) {
        var size = place.size();
        return new MapView.Dot(
                place.entry(),
                (int) Math.round(projection.x(place.longitude())),
                (int) Math.round(projection.y(place.latitude())),
                size == null ? SMALLEST_BOX : box(size),
                place.mark(),
                size == null,
                place.link(),
                place.says());
    }

    /** The side of a box grows with the square root of the size, so that its area grows with the size. */
    private static int box(double size) {
        return (int) Math.max(SMALLEST_BOX, Math.round(BOX_OF_TEN_MILLION * Math.sqrt(size / TEN_MILLION)));
    }

    private static List<MapView.Line> lines(Frame frame, Projection projection) {
        var lines = new ArrayList<MapView.Line>();
        tens(frame.south(), frame.north())
                .forEach(
                        degrees -> lines.add(new MapView.Line(degrees, true, (int) Math.round(projection.y(degrees)))));
        tens(frame.west(), frame.east())
                .forEach(degrees ->
                        lines.add(new MapView.Line(degrees, false, (int) Math.round(projection.x(degrees)))));
        return lines;
    }

    private static IntStream tens(double from, double to) {
        return IntStream.rangeClosed((int) Math.ceil(from / DEGREES_BETWEEN_LINES), (int) (to / DEGREES_BETWEEN_LINES))
                .map(tens -> tens * DEGREES_BETWEEN_LINES);
    }
}
