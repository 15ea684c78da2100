package org.luopan.data;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Time;
import org.luopan.source.SourceView;
import org.luopan.web.Csv;

/** Facts as a table: one row each, under column names that are the same in every language. */
record FactTable(Messages messages, Language language) {

    /** Tells spreadsheets that the file is in UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    static final List<String> COLUMNS = List.of(
            "kind",
            "entry",
            "name",
            "metric",
            "label",
            "amount",
            "unit",
            "value",
            "strength",
            "words",
            "counted",
            "scope",
            "as_of",
            "source",
            "source_title",
            "source_publisher",
            "source_address",
            "confidence",
            "support",
            "read_in",
            "current",
            "confirmed",
            "rank",
            "note");

    void write(List<Fact> facts, Appendable out) throws IOException {
        out.append(BYTE_ORDER_MARK);
        var csv = new Csv(out);
        csv.row(COLUMNS.toArray());
        facts.forEach(fact -> csv.row(cells(fact)));
    }

    private @Nullable Object[] cells(Fact fact) {
        var entry = fact.entry();
        var said = fact.said();
        var standing = fact.standing();
        return new @Nullable Object[] {
            entry == null ? null : entry.kind().code(),
            entry == null ? null : entry.slug(),
            entry == null ? null : entry.name().words(),
            fact.metric(),
            fact.label().in(messages, language),
            said.amount(),
            said.unit(),
            said.value(),
            said.strength(),
            said.words(),
            said.counted(),
            said.scope(),
            code(fact.asOf()),
            sources(fact, SourceView::slug),
            sources(fact, source -> source.title().words()),
            sources(fact, SourceView::publisher),
            sources(fact, source -> source.original().url()),
            standing.confidence(),
            support(fact),
            String.join("\n", fact.readIn()),
            current(standing.current()),
            code(standing.confirmed()),
            standing.rank(),
            said.note()
        };
    }

    private static @Nullable String support(Fact fact) {
        var support = fact.support();
        return support == null ? null : support.code();
    }

    private static @Nullable String current(@Nullable Boolean current) {
        if (current == null) {
            return null;
        }
        return current ? "yes" : "no";
    }

    private static @Nullable String code(@Nullable Time time) {
        return time == null ? null : time.code();
    }

    /** What several sources have, one a line. */
    private static String sources(Fact fact, Function<SourceView, @Nullable String> part) {
        return fact.sources().stream()
                .map(source -> {
                    var text = part.apply(source);
                    return text == null ? "" : text;
                })
                .collect(Collectors.joining("\n"));
    }
}
