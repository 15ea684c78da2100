package org.luopan.atlas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;

/** A map as a page draws it, in units of its sheet; {@code small} are the labels of a small screen. */
public record MapView(
        int width,
        int height,
        Ground ground,
        List<Frame> frames,
        List<Dot> dots,
        List<Label> labels,
        List<Label> small,
        List<Size> sizes) {

    /** Where the drawing of land and borders lies, of which the sheet shows a part. */
    public record Ground(int x, int y, int width, int height) {}

    /** A part of the sheet that has a map of its own. */
    public record Frame(int x, int y, int width, int height) {}

    /**
     * One place: a box around its mark, whose area represents its size; hollow and smallest if the size is unknown. {@code again} if
     * a map of its own names it once more, and {@code before} if its name has room only before it.
     */
    public record Dot(
            EntryRef entry,
            int x,
            int y,
            int box,
            int mark,
            boolean hollow,
            boolean link,
            String says,
            boolean again,
            boolean before) {

        /** Whether this place is of a higher class than another: of the first marks, and of any mark rather than none. */
        boolean outranks(Dot other) {
            return rank() < other.rank();
        }

        int rank() {
            return mark == 0 ? Integer.MAX_VALUE : mark;
        }
    }

    /** A name at its mark, and where it is anchored: its start if nothing is said. */
    public record Label(String name, int x, int y, @Nullable String anchor) {}

    /** The size of a mark for this many millions; 0 stands for an unknown number. */
    public record Size(int amount, int box, int y) {}
}
