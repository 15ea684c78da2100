package org.luopan.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;

class AtlasTests {

    private static final Frame FRAME = new Frame(20, 45, 90, 125);

    private final Atlas atlas = new Atlas();

    @Test
    void growsTheAreaOfAMarkWithTheSizeOfThePlace() {
        var map = atlas.draw(List.of(place("small", 30, 100, 5e6), place("large", 31, 110, 20e6)), FRAME, 0);
        var large = map.dots().get(0);
        var small = map.dots().get(1);
        assertThat(area(large) / area(small)).isCloseTo(4, within(.1));
    }

    @Test
    void drawsLargePlacesUnderSmallOnesAndUnknownOnesHollowAndSmallest() {
        var map = atlas.draw(
                List.of(place("unknown", 30, 100, null), place("small", 30, 100, 2e6), place("large", 30, 100, 9e6)),
                FRAME,
                0);
        assertThat(map.dots()).extracting(dot -> dot.entry().slug()).containsExactly("large", "small", "unknown");
        assertThat(map.dots()).extracting(MapView.Dot::hollow).containsExactly(false, false, true);
        assertThat(map.dots().get(2).box()).isLessThan(map.dots().get(1).box());
    }

    @Test
    void liesTrueToScaleAlongTheThirtyFifthParallel() {
        var projection = new Projection(FRAME, 1000);
        var degreeOfLatitude = projection.y(34) - projection.y(35);
        var degreeOfLongitude = projection.x(101) - projection.x(100);
        assertThat(degreeOfLongitude / degreeOfLatitude).isCloseTo(Math.cos(Math.toRadians(35)), within(1e-9));
        assertThat(projection.x(125)).isCloseTo(1000, within(1e-9));
        assertThat(projection.y(45)).isZero();
    }

    @Test
    void namesPlacesOnlyWhereThereIsRoom() {
        var apart = atlas.draw(List.of(place("north", 40, 100, 9e6), place("south", 25, 110, 8e6)), FRAME, 9);
        assertThat(apart.labels()).extracting(MapView.Label::name).containsExactly("north", "south");
        var together = atlas.draw(
                List.of(
                        place("a city with a long name", 30, 107, 9e6),
                        place("another with a long name", 30.1, 107, 8e6),
                        place("a third with a long name", 29.9, 107, 7e6),
                        place("a fourth with a long name", 30, 107.1, 6e6),
                        place("a fifth with a long name", 30, 106.9, 5e6)),
                FRAME,
                9);
        assertThat(together.labels()).hasSizeBetween(1, 4);
    }

    @Test
    void namesTheHigherClassWhereThereIsRoomForOneOnly() {
        var map = atlas.draw(
                List.of(
                        place("lower and larger", 30, 107, 9e6, 4),
                        place("higher and smaller", 30.05, 107.05, 2e6, 1),
                        place("of no class at all", 29.95, 107, 12e6, 0)),
                FRAME,
                1);
        assertThat(map.labels()).extracting(MapView.Label::name).containsExactly("higher and smaller");
        assertThat(map.small()).extracting(MapView.Label::name).containsExactly("higher and smaller");
    }

    @Test
    void drawsAPartOfItsOwnOnlyWherePlacesLieCloseTogether() {
        var two = List.of(place("one", 31, 121, 1e6), place("two", 31.2, 120.5, 1e6));
        assertThat(atlas.parts(two)).isEmpty();
        var three = List.of(two.get(0), two.get(1), place("three", 31.5, 120, 1e6), place("far", 40, 100, 1e6));
        var parts = atlas.parts(three);
        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).map().dots()).hasSize(3);
        var whole = atlas.draw(three, FRAME, 9, parts);
        assertThat(whole.frames()).hasSize(1);
        assertThat(whole.dots().stream().filter(MapView.Dot::again)).hasSize(3);
    }

    private static double area(MapView.Dot dot) {
        return dot.box() * (double) dot.box();
    }

    private static Place place(String slug, double latitude, double longitude, @Nullable Double size) {
        return place(slug, latitude, longitude, size, 1);
    }

    private static Place place(String slug, double latitude, double longitude, @Nullable Double size, int mark) {
        var ref = new EntryRef(EntryKind.CITY, slug, new Text(slug, "en", false), null, null, null, null, 1);
        return new Place(ref, latitude, longitude, size, mark, true, slug);
    }
}
