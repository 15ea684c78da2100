package org.luopan.atlas;

/** The area of the earth that a map shows, in degrees. */
public record Frame(double south, double north, double west, double east) {

    /** The whole mainland, for a base that has no place yet. */
    public static final Frame MAINLAND = new Frame(18, 54, 73, 135);

    private static final double MARGIN = 2.2;

    /** The same frame with a margin on every side, so that no mark is cut off. */
    public Frame widened() {
        return new Frame(south - MARGIN, north + MARGIN, west - MARGIN, east + MARGIN);
    }

    boolean contains(Place place) {
        return place.latitude() >= south
                && place.latitude() <= north
                && place.longitude() >= west
                && place.longitude() <= east;
    }
}
