package org.luopan.evidenceform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.luopan.figure.Confidence;
import org.luopan.figure.Leading;
import org.luopan.figure.Ranked;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.record.RecordData;
import org.springframework.stereotype.Component;

/** Says while figures are being typed which one the page will lead with, why a newer one will not, and if one drops out of its series. */
@Component
public class TypedLeads {

    private static final Comparator<Ranked> NEWEST_FIRST = Leading.latestFirst();

    private final StoredFigures stored;
    private final Messages words;
    private final Clock clock;

    TypedLeads(StoredFigures stored, Messages words, Clock clock) {
        this.stored = stored;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A remark about one row.
     *
     * @param value its amount and time, in words
     * @param newest whether no other value of its card is newer
     */
    public record Remark(int row, String value, boolean newest, String says) {}

    /** Whether the page will lead with the value of a row, and the sentence that says with which it will, and why. */
    public record Verdict(boolean leads, String says) {}

    public List<Remark> of(RecordData typed, Language language) {
        return new Wording(language).of(typed);
    }

    /** The row whose value leads for a metric and a product; empty if it has no value that can lead. */
    public OptionalInt leading(RecordData typed, String metric, String product) {
        return cards(typed).stream()
                .filter(card -> card.get(0).card().equals(List.of(metric, product)))
                .mapToInt(card -> Leading.best(card, LocalDate.now(clock)).row())
                .findFirst();
    }

    /** What the page will lead with if this row is saved; empty if the row says too little. */
    public Optional<Verdict> verdict(RecordData typed, int row, Language language) {
        return new Wording(language).verdict(typed, row);
    }

    /** The values of each metric and product, without those that are deprecated. */
    private List<List<TypedFigure>> cards(RecordData typed) {
        return typed.rows(EvidenceFields.FIGURES).isEmpty()
                ? List.of()
                : List.copyOf(stored.cards(typed, stored.halfLives()).values());
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        List<Remark> of(RecordData typed) {
            var remarks = new ArrayList<Remark>();
            cards(typed).forEach(card -> remarks.addAll(of(card)));
            return remarks;
        }

        Optional<Verdict> verdict(RecordData typed, int row) {
            return cards(typed).stream()
                    .filter(card -> card.stream().anyMatch(figure -> figure.row() == row))
                    .map(card -> verdict(card, row))
                    .findFirst();
        }

        private Verdict verdict(List<TypedFigure> card, int row) {
            var today = LocalDate.now(clock);
            var lead = Leading.best(card, today);
            var value = lead.inWords(words, language);
            var figure =
                    card.stream().filter(one -> one.row() == row).findFirst().orElse(lead);
            if (figure != lead) {
                var because = figure.newerThan(lead)
                        ? because(lead, figure, today)
                        : words.say(language, "lead.because.newer");
                return new Verdict(false, words.say(language, "lead.still", value, because));
            }
            return new Verdict(
                    true,
                    words.say(
                            language,
                            "lead.will." + Leading.reason(lead, card, today).code(),
                            value,
                            words.say(language, "confidence.one", lead.confidence()),
                            words.say(language, "confidence.some", lead.confidence())));
        }

        private List<Remark> of(List<TypedFigure> card) {
            var today = LocalDate.now(clock);
            var lead = Leading.best(card, today);
            var newest = card.stream().sorted(NEWEST_FIRST).findFirst().orElse(lead);
            var remarks = new ArrayList<Remark>();
            for (var figure : card) {
                var says = new ArrayList<String>();
                if (figure == lead) {
                    leads(lead, card, today).ifPresent(says::add);
                } else if (figure.newerThan(lead)) {
                    says.add(words.say(
                            language, "lead.still", lead.inWords(words, language), because(lead, figure, today)));
                }
                if (figure == lead || figure.newerThan(lead)) {
                    says.addAll(apart(figure, card));
                }
                if (!says.isEmpty()) {
                    remarks.add(new Remark(
                            figure.row(),
                            figure.inWords(words, language),
                            !newest.newerThan(figure),
                            String.join(" ", says)));
                }
            }
            return remarks;
        }

        /** Why the page leads with it; empty for the only value of a card, if that one is recent enough. */
        private Optional<String> leads(TypedFigure lead, List<TypedFigure> card, LocalDate today) {
            var reason = Leading.reason(lead, card, today);
            return switch (reason) {
                case ONLY -> Optional.empty();
                case LAST_KNOWN -> Optional.of(words.say(language, "lead.none-current"));
                default ->
                    Optional.of(words.say(
                            language,
                            "reason." + reason.code(),
                            words.say(language, "confidence.one", lead.confidence()),
                            words.say(language, "confidence.some", lead.confidence())));
            };
        }

        /** What it leaves empty that the value before it has, so that both cannot be in one series. */
        private List<String> apart(TypedFigure figure, List<TypedFigure> card) {
            return card.stream()
                    .filter(figure::newerThan)
                    .filter(figure::sameCount)
                    .min(NEWEST_FIRST)
                    .map(before -> figure.missing(before)
                            .map(field -> words.say(
                                    language,
                                    "lead.series." + field.replace("_en", ""),
                                    before.inWords(words, language),
                                    before.typed().get(field)))
                            .toList())
                    .orElse(List.of());
        }

        private String because(TypedFigure lead, TypedFigure figure, LocalDate today) {
            if (lead.rank() != figure.rank()) {
                return words.say(language, "lead.because.preferred");
            }
            if (lead.dated() && !figure.dated()) {
                return words.say(language, "lead.because.dated");
            }
            if (figure.confidence() == Confidence.FORECAST && lead.confidence() != Confidence.FORECAST) {
                return words.say(language, "lead.because.measured");
            }
            if (!lead.outOfDate(today) && figure.outOfDate(today)) {
                return words.say(language, "lead.because.current");
            }
            return words.say(
                    language,
                    "lead.because.founded",
                    words.say(language, "confidence.some", lead.confidence()),
                    words.say(language, "confidence.some", figure.confidence()));
        }
    }
}
