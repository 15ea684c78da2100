package org.luopan.atlas;

import java.util.List;

/**
 * The drawing of land, borders and provinces that lies below the marks of a map: a file that browsers keep, so that it weighs on no
 * page. It is made by {@code ShapesTests} and has the projection of {@link Projection}.
 */
final class BaseMap {

    /** What the file shows. */
    static final Frame FRAME = new Frame(16, 54.5, 72, 137);

    static final int UNITS_OF_A_DEGREE = 50;

    /** Where many cities lie close together; a map of its own shows each. */
    static final Frame YANGTZE = new Frame(29.3, 33.1, 117.9, 122.7);

    static final Frame PEARL_RIVER = new Frame(21.6, 24.2, 111.6, 115.2);

    /** The parts that have a map of their own. */
    static final List<Frame> PARTS = List.of(YANGTZE, PEARL_RIVER);

    private BaseMap() {}

    static int width() {
        return (int) Math.round((FRAME.east() - FRAME.west()) * Math.cos(Math.toRadians(35)) * UNITS_OF_A_DEGREE);
    }

    static int height() {
        return (int) Math.round((FRAME.north() - FRAME.south()) * UNITS_OF_A_DEGREE);
    }
}
