package org.luopan.vocabularyform;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.delivery.DifferingWords;
import org.luopan.difference.DiffView.FieldView;
import org.luopan.difference.Differences;
import org.luopan.difference.FieldLabels;
import org.luopan.difference.Merge;
import org.luopan.difference.RecordDiff;
import org.luopan.language.Language;
import org.luopan.publishing.InvalidRecord;
import org.luopan.wordhistory.WordHistory;
import org.luopan.wordhistory.WordHistory.LastChange;
import org.springframework.stereotype.Component;

/** What a release changed in a record that an admin changed too, beside what is there. */
@Component
class WordDifferences {

    private final DifferingWords differing;
    private final Differences differences;
    private final FieldLabels labels;
    private final WordHistory history;

    WordDifferences(DifferingWords differing, Differences differences, FieldLabels labels, WordHistory history) {
        this.differing = differing;
        this.differences = differences;
        this.labels = labels;
        this.history = history;
    }

    /**
     * What another admin saved while the form was open, and what both changed differently.
     *
     * @param who the other one
     */
    record Both(String who, String when, List<Difference> same) {

        /** One thing that both changed; {@code row} names its row, if any. */
        record Difference(
                String label, String row, @Nullable String lang, String base, String theirs, String mine) {}
    }

    /**
     * What is there and what came.
     *
     * @param note the release, or that it was imported
     * @param token says which two versions the page shows
     * @param fields before: what is there; after: what came
     */
    record Difference(String note, String token, List<FieldView> fields) {}

    Optional<Difference> of(String name, long id, Language language) {
        return differing
                .of(name, id)
                .map(one -> new Difference(
                        one.note(),
                        one.token(),
                        differences
                                .view(RecordDiff.of(one.type(), one.live(), one.proposed()), language)
                                .parts()
                                .stream()
                                .flatMap(part -> part.fields().stream())
                                .filter(FieldView::changed)
                                .toList()));
    }

    Both both(String name, long id, WordRecords.Merged merged, Language language) {
        var last = last(name, id, language);
        return new Both(
                last == null ? "Luopan" : last.who(),
                last == null ? "" : last.when(),
                merged.collisions().stream()
                        .map(collision -> same(collision, language))
                        .toList());
    }

    private Both.Difference same(Merge.Collision collision, Language language) {
        return new Both.Difference(
                labels.of(collision, language),
                labels.rowOf(collision, language),
                FieldLabels.lang(collision.field()),
                collision.base(),
                collision.theirs(),
                collision.mine());
    }

    /** Who saved last, and when. */
    @Nullable
    LastChange last(String name, long id, Language language) {
        return history.last(name, id, language).orElse(null);
    }

    /** Returns false if either has changed since the page was shown, or the database does not accept what came. */
    boolean decide(String name, long id, String token, boolean takeOver) {
        try {
            return differing.decide(name, id, token, takeOver);
        } catch (InvalidRecord refused) {
            return false;
        }
    }
}
