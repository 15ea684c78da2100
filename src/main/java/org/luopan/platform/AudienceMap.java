package org.luopan.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.language.Coded;
import org.luopan.language.Worded;
import org.luopan.vocabulary.Strength;

/** How strong platforms are with each audience: a row for an audience, a column for a platform, those of which most is known first. */
record AudienceMap(List<EntryRef> platforms, List<AudienceRow> rows) implements Tabular {

    /** Puts rows and columns in order; cells come in the order of the platforms. */
    static AudienceMap of(List<EntryRef> platforms, List<AudienceRow> rows) {
        var columns = IntStream.range(0, platforms.size())
                .boxed()
                .sorted(Comparator.comparing(
                        column ->
                                rows.stream().map(row -> row.cells.get(column)).toList(),
                        MOST_KNOWN_FIRST))
                .toList();
        return new AudienceMap(
                columns.stream().map(platforms::get).toList(),
                rows.stream()
                        .sorted(Comparator.comparing(AudienceRow::cells, MOST_KNOWN_FIRST))
                        .map(row -> row.inOrder(columns))
                        .toList());
    }

    private static final Comparator<List<Cell>> MOST_KNOWN_FIRST = Comparator.comparingLong(
                    (List<Cell> cells) -> cells.stream().filter(Cell::known).count())
            .thenComparingInt(cells -> cells.stream().mapToInt(Cell::weight).sum())
            .reversed();

    /** The platforms of which something is known. */
    public List<EntryRef> columns() {
        return platforms.stream().filter(platform -> !silent(platform)).toList();
    }

    /** The platforms of which nothing is known; they come last. */
    @JsonIgnore
    public List<EntryRef> silent() {
        return platforms.stream().filter(this::silent).toList();
    }

    /** The audiences of which something is known. */
    @JsonIgnore
    public List<AudienceRow> known() {
        return rows.stream().filter(AudienceRow::known).toList();
    }

    /** The audiences of which nothing is known. */
    @JsonIgnore
    public List<AudienceRow> unknown() {
        return rows.stream().filter(row -> !row.known()).toList();
    }

    private boolean silent(EntryRef platform) {
        return rows.stream()
                .flatMap(row -> row.cells.stream())
                .noneMatch(cell -> cell.platform.equals(platform) && cell.known());
    }

    @Override
    public List<Fact> asTable() {
        return rows.stream()
                .flatMap(row -> row.cells.stream()
                        .map(cell -> Fact.of(
                                        cell.platform,
                                        "audience",
                                        Label.key("facet.platform.audience"),
                                        row.value,
                                        row.label)
                                .holding(cell.strength)))
                .toList();
    }

    /** The place on a platform's page where its audiences are; its top if none is known. */
    public String place(EntryRef platform) {
        return platform.path() + (silent(platform) ? "" : "#audiences");
    }

    /** One audience, with a cell for every platform in order. */
    record AudienceRow(String value, String label, @Nullable String definition, List<Cell> cells) {

        boolean known() {
            return cells.stream().anyMatch(Cell::known);
        }

        private AudienceRow inOrder(List<Integer> columns) {
            return new AudienceRow(
                    value, label, definition, columns.stream().map(cells::get).toList());
        }
    }

    /** How strong one platform is with one audience; unknown if there is no evidence. */
    record Cell(EntryRef platform, @Worded("strength") String strength, boolean matches) {

        public boolean known() {
            return !strength.equals(Strength.UNKNOWN.code());
        }

        private int weight() {
            return Coded.find(Strength.class, strength).map(Strength::weight).orElse(0);
        }
    }
}
