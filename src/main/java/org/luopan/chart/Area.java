package org.luopan.chart;

/**
 * The area of a drawing. On a page it is as wide as its box: what must not be distorted is placed in percent, lines are drawn in
 * thousandths of the width. In a file it has a width.
 *
 * @param width in units of the drawing
 * @param top the height above the scale
 * @param narrowest the least width at which it is shown, in pixels
 * @param ticks how many times can be named below it without touching at the narrowest width
 * @param more how many can be named where there is more room
 */
record Area(int width, int height, int top, int narrowest, int ticks, int more) {

    /** Below the scale, for times. */
    private static final int BOTTOM = 22;

    /** Above the scale, for the last value. */
    private static final int VALUE = 22;

    /** Above that, for the letters of events. */
    private static final int LETTERS = 14;

    private static final double HUNDRED = 100;

    /** The room of a time in a file, in pixels. */
    private static final int PIXELS_OF_A_TIME = 50;

    static final Area SMALL = new Area(1000, 164, VALUE, 190, 5, 0);
    static final Area LARGE = new Area(1000, 260, VALUE, 190, 5, 13);

    /** The area in a file: nothing in it is stretched. */
    static Area of(int width, int height) {
        return new Area(width, height, VALUE, width, Math.min(12, width / PIXELS_OF_A_TIME), 0);
    }

    /** The same area with room for letters. */
    Area withLetters() {
        return new Area(width, height + LETTERS, top + LETTERS, narrowest, ticks, more);
    }

    /** The base of the letters. */
    int letters() {
        return top - VALUE - 2;
    }

    boolean stretched() {
        return narrowest != width;
    }

    /** A place in a path. */
    int at(double share) {
        return (int) Math.round(share * width);
    }

    /** A place of what is not stretched. */
    String place(double share) {
        return stretched() ? Svg.number(share * HUNDRED) + "%" : Svg.number(share * width);
    }

    /** A place in pixels, where the area is narrowest. */
    double pixels(double share) {
        return share * narrowest;
    }

    /** The height of an amount, of which 0 is the bottom of the scale and 1 its top. */
    double level(double share) {
        return floor() - share * (floor() - top);
    }

    int floor() {
        return height - BOTTOM;
    }
}
