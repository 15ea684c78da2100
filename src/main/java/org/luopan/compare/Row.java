package org.luopan.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that entries are compared by, with what is known of each; {@code shared} where its label says what all its figures count. */
public record Row(String group, String label, @Nullable String note, boolean shared, List<Cell> cells) {

    public static Row of(String group, String label, List<Cell> cells) {
        return new Row(group, label, null, false, cells);
    }

    /** Whether its amounts may be held against each other, and so be drawn. */
    boolean drawn() {
        return shared && note == null;
    }

    /** Whether it is unknown for all of them. */
    boolean unknown() {
        return cells.stream().allMatch(Cell::unknown);
    }

    /** Whether all are known to be the same; where one is unknown, nobody can tell. */
    boolean alike() {
        return cells.stream().noneMatch(Cell::unknown)
                && cells.stream().map(Cell::said).distinct().count() == 1;
    }
}
