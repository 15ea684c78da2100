package org.luopan.atlas;

import java.util.List;
import org.luopan.entry.EntryRef;

/** A map as a page draws it, in units of its sheet. */
public record MapView(int width, int height, List<Line> lines, List<Dot> dots, List<Label> labels, List<Size> sizes) {

    /** A parallel or a meridian with its degrees. */
    public record Line(int degrees, boolean parallel, int at) {}

    /** One place: a box around its mark, whose area represents its size; hollow and smallest if the size is unknown. */
    public record Dot(EntryRef entry, int x, int y, int box, int mark, boolean hollow, boolean link, String says) {}

    /** A name beside its mark; the leading ones fit on a small screen too. */
    public record Label(String name, int x, int y, boolean before, boolean leads) {}

    /** The size of a mark for this many millions; 0 stands for an unknown number. */
    public record Size(int amount, int box, int y) {}
}
