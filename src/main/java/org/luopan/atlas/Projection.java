package org.luopan.atlas;

/**
 * Converts degrees to positions on a sheet of this width: equirectangular, true to scale along the 35th parallel, which runs through
 * the middle of China. North is up.
 */
record Projection(Frame frame, int width) {

    private static final double SQUEEZE = Math.cos(Math.toRadians(35));

    double x(double longitude) {
        return (longitude - frame.west()) * SQUEEZE * scale();
    }

    double y(double latitude) {
        return (frame.north() - latitude) * scale();
    }

    int height() {
        return (int) Math.round(y(frame.south()));
    }

    /** The position of a frame on the sheet. */
    MapView.Frame of(Frame part) {
        var x = (int) Math.round(x(part.west()));
        var y = (int) Math.round(y(part.north()));
        return new MapView.Frame(x, y, (int) Math.round(x(part.east())) - x, (int) Math.round(y(part.south())) - y);
    }

    private double scale() {
        return width / ((frame.east() - frame.west()) * SQUEEZE);
    }
}
