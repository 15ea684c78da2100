package org.luopan.data;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;
import org.luopan.entry.Support;
import org.luopan.figure.FigureCard;
import org.luopan.figure.FigureView;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.source.Citation;
import org.luopan.source.SourceView;

/** One fact of a page: what is said of which entry, for which time, by which sources, and how it is supported. */
public record Fact(
        @Nullable EntryRef entry,
        String metric,
        Label label,
        Said said,
        @Nullable Time asOf,
        List<SourceView> sources,
        Standing standing) {

    private static final Standing NOTHING = new Standing(null, null, null, null, null, null);

    /** What a metric is called, in the language of the page. */
    public interface Label {

        String in(Messages messages, Language language);

        static Label of(String words) {
            return (messages, language) -> words;
        }

        /** The message with this key; the key's last part if there is none. */
        static Label key(String key) {
            return (messages, language) -> messages.find(language, key).orElse(key.substring(key.lastIndexOf('.') + 1));
        }
    }

    /**
     * What is said.
     *
     * @param value the code of what is said, if it is no amount: a facet value, a tier, a state
     * @param strength the code of how strongly it is said
     * @param counted what exactly is counted, if the metric does not say so
     */
    public record Said(
            @Nullable BigDecimal amount,
            @Nullable String unit,
            @Nullable String value,
            String words,
            @Nullable String strength,
            @Nullable String counted,
            @Nullable String scope,
            @Nullable String note) {

        Said holding(String strong) {
            return new Said(amount, unit, value, words, strong, counted, scope, note);
        }

        Said within(String limit) {
            return new Said(amount, unit, value, words, strength, counted, limit, note);
        }

        Said noting(@Nullable String addition) {
            var notes = Stream.of(note, addition).filter(Objects::nonNull).toList();
            return new Said(
                    amount,
                    unit,
                    value,
                    words,
                    strength,
                    counted,
                    scope,
                    notes.isEmpty() ? null : String.join(" ", notes));
        }
    }

    /**
     * How reliable it is.
     *
     * @param readIn where it was read, if not in its source
     * @param current whether it is recent enough to rely on
     * @param confirmed the day on which it was last confirmed
     */
    public record Standing(
            @Nullable String confidence,
            @Nullable Support support,
            @Nullable SourceView readIn,
            @Nullable Boolean current,
            @Nullable String rank,
            @Nullable Time confirmed) {}

    /** A figure of an entry. */
    public static Fact of(@Nullable EntryRef entry, FigureView figure) {
        return of(entry, Label.of(figure.label().words()), figure);
    }

    /** A figure of an entry, named by the row in which the page shows it. */
    public static Fact of(@Nullable EntryRef entry, Label label, FigureView figure) {
        var amount = figure.amount();
        var counted = figure.counted();
        var note = figure.note();
        var standing = figure.standing();
        var seenIn = figure.seenIn();
        var words = Stream.of(amount.words(), amount.unit().label())
                .filter(part -> !part.isEmpty())
                .toList();
        return new Fact(
                entry,
                figure.metric(),
                label,
                new Said(
                        amount.number(),
                        amount.unit().code(),
                        null,
                        String.join(" ", words),
                        null,
                        counted(counted),
                        counted.scope(),
                        note == null ? null : note.words()),
                figure.asOf(),
                List.of(figure.source().cited()),
                new Standing(
                        standing.confidence(),
                        standing.support(),
                        seenIn == null ? null : seenIn.cited(),
                        standing.current(),
                        standing.rank(),
                        standing.confirmed()));
    }

    /** Every figure of an entry's cards, in order. */
    public static List<Fact> of(EntryRef entry, List<FigureCard> cards) {
        return cards.stream()
                .flatMap(card -> card.series().stream()
                        .flatMap(series -> series.values().stream())
                        .map(figure -> of(entry, figure)))
                .toList();
    }

    /** A statement with a code: a facet value, a tier. */
    public static Fact of(@Nullable EntryRef entry, String metric, Label label, @Nullable String value, String words) {
        return new Fact(entry, metric, label, said(null, null, value, words), null, List.of(), NOTHING);
    }

    /** A number without a source of its own: a year, a count. */
    public static Fact of(@Nullable EntryRef entry, String metric, Label label, long number, String unit) {
        var amount = BigDecimal.valueOf(number);
        return new Fact(
                entry, metric, label, said(amount, unit, null, Long.toString(number)), null, List.of(), NOTHING);
    }

    /** What a metric measures, and in which unit. */
    public static Fact measured(String metric, String label, String unit, String definition) {
        return new Fact(null, metric, Label.of(label), said(null, unit, null, definition), null, List.of(), NOTHING);
    }

    public Fact holding(String strength) {
        return new Fact(entry, metric, label, said.holding(strength), asOf, sources, standing);
    }

    public Fact noting(@Nullable String note) {
        return new Fact(entry, metric, label, said.noting(note), asOf, sources, standing);
    }

    /** The same, limited to one scope: an area, a tier list. */
    public Fact within(String scope) {
        return new Fact(entry, metric, label, said.within(scope), asOf, sources, standing);
    }

    public Fact on(@Nullable Time time) {
        return new Fact(entry, metric, label, said, time, sources, standing);
    }

    public Fact by(List<Citation> citations) {
        var cited = citations.stream().map(Citation::cited).toList();
        return new Fact(entry, metric, label, said, asOf, cited, standing);
    }

    public Fact from(SourceView source) {
        return new Fact(entry, metric, label, said, asOf, List.of(source), standing);
    }

    public Fact by(@Nullable Citation citation) {
        return citation == null ? this : by(List.of(citation));
    }

    /** The same with how it is supported: more is known of it than that its sources have been read. */
    public Fact supported(@Nullable String confidence, @Nullable Support support, @Nullable Time confirmed) {
        var known = new Standing(confidence, support, null, null, standing.rank, confirmed);
        return new Fact(entry, metric, label, said, asOf, sources, known);
    }

    /** How it is supported: as far as its sources, unless more is known; null without a source. */
    @Nullable
    Support support() {
        return standing.support != null || sources.isEmpty()
                ? standing.support
                : Support.best(sources.stream().map(SourceView::support).toList());
    }

    /** Where it was read second-hand: the slugs of publications here, or in words; empty if it was not. */
    List<String> readIn() {
        if (standing.readIn != null) {
            return List.of(standing.readIn.slug());
        }
        return support() != Support.SECOND_HAND
                ? List.of()
                : sources.stream()
                        .flatMap(source -> Stream.ofNullable(source.via()))
                        .map(SourceView.Via::words)
                        .distinct()
                        .toList();
    }

    private static Said said(@Nullable BigDecimal amount, @Nullable String unit, @Nullable String value, String words) {
        return new Said(amount, unit, value, words, null, null, null, null);
    }

    private static @Nullable String counted(FigureView.Counted counted) {
        var parts = Stream.of(counted.label(), counted.basis())
                .flatMap(Stream::ofNullable)
                .map(Text::words)
                .toList();
        var all = Stream.concat(Stream.ofNullable(counted.product()), parts.stream())
                .toList();
        return all.isEmpty() ? null : String.join(", ", all);
    }
}
