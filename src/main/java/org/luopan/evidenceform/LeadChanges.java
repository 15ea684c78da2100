package org.luopan.evidenceform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.figure.Leading;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.record.RecordData;
import org.springframework.stereotype.Component;

/** What a change of figures does to the page: which values it will lead with, and why. */
@Component
public class LeadChanges {

    private final StoredFigures stored;
    private final Messages words;
    private final Clock clock;

    LeadChanges(StoredFigures stored, Messages words, Clock clock) {
        this.stored = stored;
        this.words = words;
        this.clock = clock;
    }

    /**
     * One card whose values change.
     *
     * @param before the value that leads now; null if there is none
     * @param after the value that will lead; null if there will be none
     * @param why why it will lead; empty if there is none
     * @param freshness the code of its freshness; null if it does not age
     */
    public record Change(
            String metric,
            @Nullable String before,
            @Nullable String after,
            String why,
            @Nullable String freshness) {

        /** Whether the page still leads with the value that it leads with now. */
        public boolean same() {
            return after != null && after.equals(before);
        }
    }

    /** The cards whose figures differ between two states, in the order of the later one. */
    public List<Change> of(RecordData before, RecordData after, Language language) {
        if (before.rows(EvidenceFields.FIGURES).equals(after.rows(EvidenceFields.FIGURES))) {
            return List.of();
        }
        var halfLives = stored.halfLives();
        var labels = stored.labels(language);
        var old = stored.cards(before, halfLives);
        var now = stored.cards(after, halfLives);
        var keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        var changes = new ArrayList<Change>();
        for (var key : keys) {
            var was = old.getOrDefault(key, List.of());
            var will = now.getOrDefault(key, List.of());
            if (!typed(was).equals(typed(will))) {
                var label = labels.getOrDefault(key.get(0), key.get(0));
                changes.add(change(key.get(1).isEmpty() ? label : label + ", " + key.get(1), was, will, language));
            }
        }
        return changes;
    }

    private static List<RecordData> typed(List<TypedFigure> card) {
        return card.stream().map(TypedFigure::typed).toList();
    }

    private Change change(String metric, List<TypedFigure> was, List<TypedFigure> will, Language language) {
        var today = LocalDate.now(clock);
        var before = was.isEmpty() ? null : Leading.best(was, today).inWords(words, language);
        if (will.isEmpty()) {
            return new Change(metric, before, null, "", null);
        }
        var lead = Leading.best(will, today);
        var freshness = lead.freshness(today);
        return new Change(
                metric,
                before,
                lead.inWords(words, language),
                words.say(
                        language,
                        "reason." + Leading.reason(lead, will, today).code(),
                        words.say(language, "confidence.one", lead.confidence()),
                        words.say(language, "confidence.some", lead.confidence())),
                freshness == null ? null : freshness.code());
    }
}
