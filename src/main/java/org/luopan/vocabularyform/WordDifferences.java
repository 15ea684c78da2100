package org.luopan.vocabularyform;

import java.util.List;
import java.util.Optional;
import org.luopan.delivery.DifferingWords;
import org.luopan.difference.DiffView.FieldView;
import org.luopan.difference.Differences;
import org.luopan.difference.RecordDiff;
import org.luopan.language.Language;
import org.luopan.publishing.InvalidRecord;
import org.springframework.stereotype.Component;

/** What a release changed in a record that an admin changed too, beside what is there. */
@Component
class WordDifferences {

    private final DifferingWords differing;
    private final Differences differences;

    WordDifferences(DifferingWords differing, Differences differences) {
        this.differing = differing;
        this.differences = differences;
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

    /** Returns false if either has changed since the page was shown, or the database does not accept what came. */
    boolean decide(String name, long id, String token, boolean takeOver) {
        try {
            return differing.decide(name, id, token, takeOver);
        } catch (InvalidRecord refused) {
            return false;
        }
    }
}
