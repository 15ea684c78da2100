package org.luopan.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One property by which entries are compared, with what is known of each; {@code shared} if its label says what all its figures count. */
public record ComparedRow(
        String group, String label, @Nullable String note, boolean shared, List<Cell> cells) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public static ComparedRow of(String group, String label, List<Cell> cells) {
        return new ComparedRow(group, label, null, false, cells);
    }

    /** Whether its amounts can be compared, and so drawn as bars. */
    boolean drawn() {
        return shared && note == null;
    }

    /** Whether it is unknown for all of them. */
    boolean unknown() {
        return cells.stream().allMatch(Cell::unknown);
    }

    /** Whether it is known for one of them at most, so that there is nothing to compare. */
    boolean alone() {
        return cells.stream().filter(cell -> !cell.unknown()).count() < 2;
    }

    /** Whether at least two are known and do not say the same; what is counted differently is not known in the sense of its row. */
    boolean differs() {
        return cells.stream()
                        .filter(cell -> shared ? cell.lead() != null : !cell.unknown())
                        .map(Cell::said)
                        .distinct()
                        .count()
                > 1;
    }

    /** The amount that a bar over the whole width stands for: 100 for percentages, else the greatest; null if no bars are drawn. */
    @Nullable
    BigDecimal longest() {
        var amounts = drawn()
                ? cells.stream().map(Cell::drawn).filter(Objects::nonNull).toList()
                : List.<BigDecimal>of();
        return amounts.stream()
                .max(BigDecimal::compareTo)
                .filter(amount -> amount.signum() > 0)
                .map(amount -> percent() && amount.compareTo(WHOLE) <= 0 ? WHOLE : amount)
                .orElse(null);
    }

    /** Whether its amounts are percentages. */
    boolean percent() {
        return cells.stream()
                .map(Cell::lead)
                .filter(Objects::nonNull)
                .allMatch(lead -> lead.figure().unit().equals("percent"));
    }
}
