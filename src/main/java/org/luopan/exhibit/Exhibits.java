package org.luopan.exhibit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.chart.ChartFile;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryNotFound;
import org.luopan.figure.Figures;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Text;
import org.luopan.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the charts of entries, and writes them as files. */
@Service
@Transactional(readOnly = true)
class Exhibits {

    private final List<Charted> charted;
    private final Entries entries;
    private final Figures figures;
    private final Messages words;

    Exhibits(List<Charted> charted, Entries entries, Figures figures, Messages words) {
        this.charted = charted;
        this.entries = entries;
        this.figures = figures;
        this.words = words;
    }

    /** The chart with this name on the page of an entry; empty if the page has none. */
    Optional<Exhibit> find(EntryKind kind, String slug, String name, Language language) {
        var shown = shown(kind, slug, language);
        return shown.cards().stream()
                .flatMap(card -> card.series().stream()
                        .filter(series -> series.drawn() && series.name().equals(name))
                        .map(series -> new Exhibit(shown.entry(), shown.path(), card, series)))
                .findFirst();
    }

    private Charted.Shown shown(EntryKind kind, String slug, Language language) {
        return charted.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .map(one -> one.charted(slug, language))
                .orElseGet(() -> ofItsFigures(kind, slug, language));
    }

    private Charted.Shown ofItsFigures(EntryKind kind, String slug, Language language) {
        var entry = entries.named(kind, slug, language).orElseThrow(() -> new EntryNotFound(kind, slug));
        var id = entries.ids(kind, List.of(slug)).get(0);
        return new Charted.Shown(entry, entry.path(), figures.cards(id, language));
    }

    /** The chart as a file that says everything the page says of it. */
    String file(Exhibit exhibit, Page page) {
        var language = page.language();
        var series = exhibit.series();
        var oldest = series.points().get(0);
        var newest = series.newest();
        var drawing = series.chart();
        var unit = (drawing.large().scale() + " " + newest.amount().unit().label()).strip();
        return ChartFile.of(
                        drawing,
                        exhibit.title(),
                        words.say(
                                language,
                                "chart.says",
                                exhibit.title(),
                                String.valueOf(oldest.asOf()),
                                oldest.amount().words(),
                                String.valueOf(newest.asOf()),
                                newest.amount().words()),
                        String.join(
                                " · ",
                                Stream.of(unit, text(series.label()), text(series.basis()), series.counter())
                                        .filter(part -> !part.isEmpty())
                                        .toList()),
                        List.of(),
                        Stream.of(
                                        series.events().stream()
                                                .map(event -> event.letter() + "  " + event.at() + ": " + event.says()),
                                        Stream.of(source(exhibit, language)),
                                        Stream.of(exhibit.published(page)))
                                .flatMap(lines -> lines)
                                .toList())
                .svg();
    }

    private String source(Exhibit exhibit, Language language) {
        var series = exhibit.series();
        var from = words.say(
                language,
                "chart.from",
                series.publisher(),
                String.valueOf(series.points().get(0).asOf()),
                String.valueOf(series.newest().asOf()));
        var hollow = series.hollow();
        return hollow == null ? from : from + " " + words.say(language, "chart.hollow." + hollow);
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.words();
    }
}
