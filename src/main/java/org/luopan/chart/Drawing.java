package org.luopan.chart;

/**
 * A drawing for a page: what stands within its {@code svg} element.
 *
 * @param classes the classes of the element, which leave room for the numbers beside the drawing
 * @param scale the word for the size of the numbers beside it: "billion"; empty if they are written in full
 */
public record Drawing(String classes, int height, String scale, String svg) {}
