package org.luopan.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One property by which entries are compared, with what is known of each; {@code shared} if its label says what all its figures count. */
public record Row(String group, String label, @Nullable String note, boolean shared, List<Cell> cells) {

    public static Row of(String group, String label, List<Cell> cells) {
        return new Row(group, label, null, false, cells);
    }

    /** Whether its amounts can be compared, and so drawn as bars. */
    boolean drawn() {
        return shared && note == null;
    }

    /** Whether it is unknown for all of them. */
    boolean unknown() {
        return cells.stream().allMatch(Cell::unknown);
    }

    /** Whether all are known to be the same; false if one is unknown. */
    boolean alike() {
        return cells.stream().noneMatch(Cell::unknown)
                && cells.stream().map(Cell::said).distinct().count() == 1;
    }
}
