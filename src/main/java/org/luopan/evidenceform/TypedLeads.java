package org.luopan.evidenceform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.luopan.entry.Checking;
import org.luopan.figure.Leading;
import org.luopan.figure.Rank;
import org.luopan.language.AsOf;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.record.RecordData;
import org.springframework.stereotype.Component;

/** Warns while figures are being typed: if the page will not lead with a newer one, or if one drops out of its series. */
@Component
public class TypedLeads {

    private static final Comparator<TypedFigure> NEWEST_FIRST = Comparator.comparing(
                    TypedFigure::asOf, Comparator.nullsFirst(Comparator.<AsOf>naturalOrder()))
            .reversed();

    private final Messages words;

    TypedLeads(Messages words) {
        this.words = words;
    }

    /**
     * A warning about one row.
     *
     * @param value its amount and time, in words
     * @param newest whether no other value of its card is newer
     */
    public record Remark(int row, String value, boolean newest, String says) {}

    public List<Remark> of(RecordData typed, Language language) {
        var figures = typed.rows(EvidenceFields.FIGURES);
        var cards = IntStream.range(0, figures.size())
                .mapToObj(row -> TypedFigure.of(row, figures.get(row)))
                .flatMap(Optional::stream)
                .filter(figure -> figure.rank() != Rank.DEPRECATED)
                .collect(Collectors.groupingBy(TypedFigure::card, LinkedHashMap::new, Collectors.toList()));
        var remarks = new ArrayList<Remark>();
        cards.values().forEach(card -> remarks.addAll(of(card, language)));
        return remarks;
    }

    private List<Remark> of(List<TypedFigure> card, Language language) {
        var lead = Leading.best(card);
        var newest = card.stream().sorted(NEWEST_FIRST).findFirst().orElse(lead);
        var remarks = new ArrayList<Remark>();
        for (var figure : card) {
            var says = new ArrayList<String>();
            if (figure.newerThan(lead)) {
                says.add(words.say(
                        language, "lead.still", lead.inWords(words, language), because(lead, figure, language)));
            }
            card.stream()
                    .filter(figure::newerThan)
                    .filter(figure::sameCount)
                    .min(NEWEST_FIRST)
                    .ifPresent(before -> figure.missing(before)
                            .forEach(field -> says.add(words.say(
                                    language,
                                    "lead.series." + field.replace("_en", ""),
                                    before.inWords(words, language),
                                    before.typed().get(field)))));
            if (!says.isEmpty() && (figure.newerThan(lead) || figure == lead)) {
                remarks.add(new Remark(
                        figure.row(),
                        figure.inWords(words, language),
                        !newest.newerThan(figure),
                        String.join(" ", says)));
            }
        }
        return remarks;
    }

    private String because(TypedFigure lead, TypedFigure figure, Language language) {
        if (lead.rank() != figure.rank()) {
            return words.say(language, "lead.because.preferred");
        }
        if (lead.confidence() != figure.confidence()) {
            return words.say(
                    language,
                    "lead.because.founded",
                    words.say(language, "confidence.some", lead.confidence()),
                    words.say(language, "confidence.some", figure.confidence()));
        }
        return words.say(
                language, lead.checking() == Checking.CHECKED ? "lead.because.checked" : "lead.because.stated");
    }
}
