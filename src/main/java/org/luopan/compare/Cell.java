package org.luopan.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.figure.Figure;

/** What one row says about one entry: statements, a figure, or nothing, which means unknown. */
public record Cell(List<Statement> statements, @Nullable Figure figure) {

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

    static Cell of(Figure figure) {
        return new Cell(List.of(), figure);
    }

    boolean unknown() {
        return statements.isEmpty() && figure == null;
    }

    /** What it says, without sources and order. */
    Set<Object> said() {
        var said = new HashSet<Object>();
        statements.forEach(statement -> said.add(statement.said()));
        if (figure != null) {
            var amount = figure.amount();
            Stream.of(amount == null ? "" : amount.stripTrailingZeros(), figure.unit(), String.valueOf(figure.asOf()))
                    .forEach(said::add);
        }
        return said;
    }
}
