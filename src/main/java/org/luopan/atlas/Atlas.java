package org.luopan.atlas;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Draws places: the area of a mark represents the size of the place; large marks are drawn below small ones, and links on top. */
@Component
public class Atlas {

    private static final int WIDTH = 1000;

    /** The width of a map of a part, which stands beside another. */
    private static final int WIDTH_OF_A_PART = 500;

    /** The box of a mark for a place of ten million, in units of the sheet. */
    private static final double BOX_OF_TEN_MILLION = 34;

    private static final double TEN_MILLION = 10_000_000;
    private static final int SMALLEST_BOX = 13;
    private static final List<Integer> MILLIONS = List.of(0, 1, 10, 30);

    /** The heights of the key to the sizes over the lower edge. */
    private static final List<Integer> HEIGHTS = List.of(42, 90, 142, 224);

    /** The size of letters in units of the sheet: a small screen shows a whole map, and its marks are larger there. */
    private static final int FONT = 17;

    private static final int FONT_ON_A_SMALL_SCREEN = 36;
    private static final double MARKS_ON_A_SMALL_SCREEN = 1.7;
    private static final int NAMES_ON_A_SMALL_SCREEN = 20;

    /** Fewer places can be told apart on the whole map. */
    private static final int LEAST_OF_A_PART = 3;

    private static final double BEYOND_THIS_NAMES_STAND_BEFORE = .75;
    private static final Comparator<Place> LARGEST_FIRST = Comparator.comparing(
                    Place::size, Comparator.nullsFirst(Comparator.<Double>naturalOrder()))
            .reversed();

    /** Draws these places in a frame, and names the highest ones if there is room. */
    public MapView draw(Collection<Place> places, Frame frame, int names) {
        return draw(places, new Projection(frame, WIDTH), names, List.of());
    }

    /** Draws these places together with the frames of the parts that have a map of their own. */
    public MapView draw(Collection<Place> places, Frame frame, int names, Collection<RegionMap> parts) {
        return draw(places, new Projection(frame, WIDTH), names, parts);
    }

    /** The parts in which places lie close together, each on a map of its own. */
    public List<RegionMap> parts(Collection<Place> places) {
        return IntStream.range(0, BaseMap.PARTS.size())
                .mapToObj(i -> part(i, places))
                .filter(part -> part.map().dots().size() >= LEAST_OF_A_PART)
                .toList();
    }

    private static RegionMap part(int number, Collection<Place> places) {
        var frame = BaseMap.PARTS.get(number);
        var inside = places.stream().filter(frame::contains).toList();
        return new RegionMap(number, draw(inside, new Projection(frame, WIDTH_OF_A_PART), inside.size(), List.of()));
    }

    private static MapView draw(
            Collection<Place> places, Projection projection, int names, Collection<RegionMap> parts) {
        var frames = parts.stream().map(RegionMap::frame).toList();
        var dots = places.stream()
                .sorted(Comparator.comparing(Place::link).thenComparing(LARGEST_FIRST))
                .map(place -> dot(place, projection, frames.stream().anyMatch(frame -> frame.contains(place))))
                .toList();
        var whole = projection.width() == WIDTH;
        var height = projection.height();
        return new MapView(
                projection.width(),
                height,
                ground(projection),
                frames.stream().map(projection::of).toList(),
                dots,
                new MapLabels(projection.width(), height, dots, FONT, 1, 2).of(names),
                whole
                        ? new MapLabels(WIDTH, height, dots, FONT_ON_A_SMALL_SCREEN, MARKS_ON_A_SMALL_SCREEN, 1)
                                .of(Math.min(names, NAMES_ON_A_SMALL_SCREEN))
                        : List.of(),
                whole ? sizes(height) : List.of());
    }

    private static MapView.Ground ground(Projection projection) {
        var whole = projection.of(BaseMap.FRAME);
        return new MapView.Ground(whole.x(), whole.y(), whole.width(), whole.height());
    }

    /** The key to the sizes, upwards from the corner in which the mainland has no city. */
    private static List<MapView.Size> sizes(int height) {
        return IntStream.range(0, MILLIONS.size())
                .mapToObj(i ->
                        new MapView.Size(MILLIONS.get(i), box(MILLIONS.get(i) * 1_000_000.0), height - HEIGHTS.get(i)))
                .toList();
    }

    private static MapView.Dot dot(Place place, Projection projection, boolean again) {
        var size = place.size();
        var x = (int) Math.round(projection.x(place.longitude()));
        return new MapView.Dot(
                place.entry(),
                x,
                (int) Math.round(projection.y(place.latitude())),
                size == null ? SMALLEST_BOX : box(size),
                place.mark(),
                size == null,
                place.link(),
                place.says(),
                again,
                x > projection.width() * BEYOND_THIS_NAMES_STAND_BEFORE);
    }

    /** The side of a box grows with the square root of the size, so that its area grows with the size. */
    private static int box(double size) {
        return (int) Math.max(SMALLEST_BOX, Math.round(BOX_OF_TEN_MILLION * Math.sqrt(size / TEN_MILLION)));
    }

    /** A part of the country on a map of its own; its number is that in {@link BaseMap#PARTS}. */
    public record RegionMap(int number, MapView map) {

        Frame frame() {
            return BaseMap.PARTS.get(number);
        }
    }
}
