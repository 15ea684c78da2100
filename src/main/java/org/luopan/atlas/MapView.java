package org.luopan.atlas;

import java.util.List;
import org.luopan.entry.EntryRef;

/** A map as a page draws it, in units of its sheet. */
public record MapView(int width, int height, List<Line> lines, List<Dot> dots, List<Label> labels, List<Size> sizes) {

    /** A parallel or a meridian with its degrees. */
    public record Line(int degrees, boolean parallel, int at) {}

    /** One place: a box around its mark, whose area stands for its size; hollow and smallest where that is unknown. */
    public record Dot(EntryRef entry, int x, int y, int box, int mark, boolean hollow, boolean link, String says) {}

    /** A name beside its mark; the leading ones have room on a small screen too. */
    public record Label(String name, int x, int y, boolean before, boolean leads) {}

    /** How large a mark is for so many millions, and for an unknown number, which is 0. */
    public record Size(int amount, int box, int y) {}
}
