package org.luopan.compare;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.figure.Leading;

/** What one row says about one entry: statements, a figure, or nothing, which means unknown. */
public record Cell(List<Statement> statements, @Nullable Leading lead) {

    public static final Cell UNKNOWN = new Cell(List.of(), null);

    public static Cell of(Statement... statements) {
        return new Cell(List.of(statements), null);
    }

    public static Cell of(List<Statement> statements) {
        return new Cell(statements, null);
    }

    /** A cell with one statement, or empty if that is null. */
    public static Cell ofAny(@Nullable Statement statement) {
        return statement == null ? UNKNOWN : of(statement);
    }

    static Cell of(Leading lead) {
        return new Cell(List.of(), lead);
    }

    /** The number that a bar can show; null if it is not one of today. */
    @Nullable
    BigDecimal drawn() {
        return lead == null || !lead.current() ? null : lead.figure().amount();
    }

    boolean unknown() {
        return statements.isEmpty() && lead == null;
    }

    /** What it says, without sources and order. */
    Set<Object> said() {
        var said = new HashSet<Object>();
        statements.forEach(statement -> said.add(statement.said()));
        if (lead != null) {
            var figure = lead.figure();
            var amount = figure.amount();
            Stream.of(amount == null ? "" : amount.stripTrailingZeros(), figure.unit(), String.valueOf(figure.asOf()))
                    .forEach(said::add);
        }
        return said;
    }
}
