package org.luopan.atlas;

/**
 * Converts degrees to positions on a sheet: equirectangular, true to scale along the 35th parallel, which runs through the middle
 * of China. North is up; a unit of the sheet is a thousandth of its width.
 */
record Projection(Frame frame) {

    static final int WIDTH = 1000;

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

    private double scale() {
        return WIDTH / ((frame.east() - frame.west()) * SQUEEZE);
    }
}
