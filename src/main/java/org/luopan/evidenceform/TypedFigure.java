package org.luopan.evidenceform;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Checking;
import org.luopan.entry.Support;
import org.luopan.figure.Confidence;
import org.luopan.figure.Rank;
import org.luopan.figure.Ranked;
import org.luopan.language.Amounts;
import org.luopan.language.AsOf;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.record.RecordData;
import org.luopan.recordstore.RecordCheck;

/** A figure as typed, not yet saved. */
record TypedFigure(
        int row,
        RecordData typed,
        Rank rank,
        Confidence confidence,
        Support support,
        @Nullable AsOf asOf,
        @Nullable Integer halfLifeMonths,
        @Nullable LocalDate confirmedOn)
        implements Ranked {

    /** Fields that separate series besides what is counted, and are easily forgotten. */
    private static final List<String> SERIES = List.of("label_en", "basis_en", "scope");

    /** The figure in a row; empty if the row says too little to compare it with others. */
    static Optional<TypedFigure> of(
            int row, RecordData typed, Map<String, Integer> halfLives, Map<Long, LocalDate> confirmed) {
        var confidence = Coded.find(Confidence.class, typed.get("confidence"));
        var time = time(typed.get("as_of"));
        if (confidence.isEmpty() || !typed.has("metric") || typed.has("as_of") && time.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TypedFigure(
                row,
                typed,
                Coded.find(Rank.class, typed.get("rank")).orElse(Rank.NORMAL),
                confidence.get(),
                support(typed),
                time.orElse(null),
                halfLives.get(typed.get("metric")),
                confirmed.get(id(typed))));
    }

    /** The key of its row in the table; 0 if it has none yet. */
    static long id(RecordData typed) {
        var id = typed.get(RecordData.ID);
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
    }

    private static Support support(RecordData typed) {
        var checking = Coded.find(Checking.class, typed.get("checking")).orElse(Checking.UNCHECKED);
        return Support.of(checking).atMost(typed.has("seen_in") ? Support.SECOND_HAND : Support.READ);
    }

    private static Optional<AsOf> time(String words) {
        try {
            return words.isEmpty() ? Optional.empty() : Optional.of(AsOf.parse(words));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The key of the card that it belongs to. */
    List<String> card() {
        return List.of(typed.get("metric"), typed.get("product"));
    }

    boolean newerThan(TypedFigure other) {
        return asOf != null && (other.asOf == null || AsOf.BY_START.compare(asOf, other.asOf) > 0);
    }

    @Override
    public boolean asOfAssumed() {
        return typed.get("as_of_assumed").equals("yes");
    }

    /** The fields that this one leaves empty and the other does not, so that they cannot be in one series. */
    Stream<String> missing(TypedFigure other) {
        return SERIES.stream().filter(field -> !typed.has(field) && other.typed.has(field));
    }

    boolean sameCount(TypedFigure other) {
        return typed.get("unit").equals(other.typed.get("unit")) && confidence == other.confidence;
    }

    /** The amount and its time: 1.414 billion (Q3 2025). */
    String inWords(Messages words, Language language) {
        var amount = RecordCheck.number(typed.get("amount"))
                .map(number -> Amounts.write(number, typed.get("unit"), language))
                .orElseGet(() -> words.say(language, "figure.no-number"));
        return amount + " (" + (asOf == null ? words.say(language, "figure.undated") : asOf.inWords(language)) + ")";
    }
}
