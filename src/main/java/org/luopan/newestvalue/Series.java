package org.luopan.newestvalue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.evidenceform.EvidenceFields;
import org.luopan.evidenceform.TypedLeads;
import org.luopan.figure.Rank;
import org.luopan.language.AsOf;
import org.luopan.record.RecordData;

/** The values of one metric that are counted alike, the latest first: a new value takes from the first what it does not say itself. */
record Series(List<RecordData> values) {

    /** What is counted, and how well founded it is. */
    private static final List<String> DEFINITION =
            List.of("metric", "unit", "label_en", "product", "basis_en", "scope", "confidence");

    private static final List<String> COPIED = List.of(
            "metric",
            "unit",
            "qualifier",
            "label_en",
            "label_sv",
            "product",
            "basis_en",
            "basis_sv",
            "scope",
            "in_series");

    private static final Comparator<RecordData> LATEST_FIRST = Comparator.comparing(
                    Series::time, Comparator.nullsFirst(AsOf.BY_START))
            .reversed();

    /** The series of the leading value of a metric, or the one that holds a given row. */
    static Optional<Series> of(RecordData entry, String metric, String product, String like, TypedLeads leads) {
        var figures = entry.rows(EvidenceFields.FIGURES);
        var chosen = like.isEmpty() ? leads.leading(entry, metric, product) : row(figures, metric, like);
        return chosen.isEmpty() ? Optional.empty() : Optional.of(of(figures, figures.get(chosen.getAsInt())));
    }

    private static OptionalInt row(List<RecordData> figures, String metric, String id) {
        return IntStream.range(0, figures.size())
                .filter(at -> figures.get(at).get(RecordData.ID).equals(id)
                        && figures.get(at).get("metric").equals(metric))
                .findFirst();
    }

    private static Series of(List<RecordData> figures, RecordData one) {
        return new Series(figures.stream()
                .filter(figure ->
                        DEFINITION.stream().allMatch(field -> figure.get(field).equals(one.get(field))))
                .filter(figure -> figure == one || !figure.get("rank").equals(Rank.DEPRECATED.code()))
                .sorted(LATEST_FIRST)
                .toList());
    }

    RecordData last() {
        return values.get(0);
    }

    /** What a new value takes over; a note only if the last two values have the same, so that it is about all of them. */
    RecordData copied() {
        var copied = RecordData.NOTHING;
        for (var field : COPIED) {
            copied = copied.with(field, last().get(field));
        }
        for (var note : List.of("note_en", "note_sv")) {
            if (values.size() > 1 && values.get(1).get(note).equals(last().get(note))) {
                copied = copied.with(note, last().get(note));
            }
        }
        return copied;
    }

    static @Nullable AsOf time(RecordData figure) {
        return Stream.of(figure.get("as_of"))
                .filter(code -> code.matches("\\d{4}.*"))
                .map(AsOf::parse)
                .findFirst()
                .orElse(null);
    }
}
