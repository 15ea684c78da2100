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
        var projection = new Projection(FRAME);
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
                        place("a third with a long name", 29.9, 107, 7e6)),
                FRAME,
                9);
        assertThat(together.labels()).hasSizeLessThan(3);
    }

    private static double area(MapView.Dot dot) {
        return dot.box() * (double) dot.box();
    }

    private static Place place(String slug, double latitude, double longitude, @Nullable Double size) {
        var ref = new EntryRef(EntryKind.CITY, slug, new Text(slug, "en", false), null, null, null, null, 1);
        return new Place(ref, latitude, longitude, size, 1, true, slug);
    }
}
