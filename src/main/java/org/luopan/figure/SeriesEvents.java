package org.luopan.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Amounts;
import org.luopan.language.AsOf;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.source.Citation;

/** Finds what happened during a series: changes of publisher, what the founding article said, and what the entry's page adds. */
record SeriesEvents(Messages words, Language language) {

    /** With more changes than this, publishers alternate, and the column of sources shows it better. */
    private static final int MOST_CHANGES = 3;

    /** Events longer before the first value say nothing about the line. */
    private static final int YEARS_BEFORE = 3;

    /** The events of one series of a card, oldest first, each with its letter. */
    List<SeriesEvent> of(List<Figure> series, List<Figure> card, List<SeriesEvent> known) {
        var dated = series.stream()
                .filter(figure -> figure.asOf() != null && figure.amount() != null)
                .sorted(Comparator.comparing(SeriesEvents::asOf))
                .toList();
        if (dated.isEmpty()) {
            return List.of();
        }
        var from = asOf(dated.get(0)).from().minusYears(YEARS_BEFORE);
        var events = new ArrayList<>(changes(dated));
        card.stream()
                .filter(figure -> figure.source().isFounding() && !series.contains(figure))
                .filter(figure -> figure.asOf() != null && figure.amount() != null)
                .forEach(figure -> events.add(said(figure)));
        if (dated.get(0).product() == null) {
            events.addAll(known);
        }
        var sorted = events.stream()
                .filter(event -> LocalDate.parse(event.at().end()).compareTo(from) >= 0)
                .sorted(Comparator.comparing(event -> event.at().end()))
                .toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(i -> sorted.get(i).marked(i))
                .toList();
    }

    private List<SeriesEvent> changes(List<Figure> dated) {
        return changes(dated, SeriesEvents::publisher).stream()
                .map(dated::get)
                .map(figure -> event(figure, words.say(language, "event.publisher", publisher(figure))))
                .toList();
    }

    /** Where in these values, oldest first, another publisher goes on; nowhere if publishers alternate. */
    static <T> List<Integer> changes(List<T> dated, Function<T, String> publisher) {
        var changes = IntStream.range(1, dated.size())
                .filter(i -> !publisher.apply(dated.get(i)).equals(publisher.apply(dated.get(i - 1))))
                .boxed()
                .toList();
        return changes.size() > MOST_CHANGES ? List.of() : changes;
    }

    private SeriesEvent said(Figure figure) {
        var amount = Amounts.write(Objects.requireNonNull(figure.amount()), figure.unit(), language);
        return event(
                figure,
                words.say(
                        language,
                        "event.article",
                        words.say(language, "qualifier." + figure.qualifier().code(), amount)));
    }

    private SeriesEvent event(Figure figure, String says) {
        return SeriesEvent.of(asOf(figure).in(language), says, List.of(Citation.of(figure.source(), language)));
    }

    private static String publisher(Figure figure) {
        return figure.source().publisher();
    }

    private static AsOf asOf(Figure figure) {
        @Nullable AsOf asOf = figure.asOf();
        return Objects.requireNonNull(asOf);
    }
}
