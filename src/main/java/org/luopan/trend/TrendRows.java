package org.luopan.trend;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.compare.Cell;
import org.luopan.compare.ComparedRow;
import org.luopan.compare.KindRows;
import org.luopan.compare.Statement;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Text;
import org.luopan.source.Source;
import org.luopan.source.Sources;
import org.luopan.web.Markdown;
import org.springframework.stereotype.Component;

/** The rows by which trends are compared: start, importance, and where they are seen. */
@Component
class TrendRows implements KindRows {

    private final TrendRepository trends;
    private final Sources sources;
    private final Entries entries;
    private final Messages words;

    TrendRows(TrendRepository trends, Sources sources, Entries entries, Messages words) {
        this.trends = trends;
        this.sources = sources;
        this.entries = entries;
        this.words = words;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.TREND;
    }

    @Override
    public List<String> groups() {
        return List.of("short", "basics", FIGURES, "around");
    }

    @Override
    public List<ComparedRow> rows(List<Long> ids, Language language) {
        return new Wording(language).rows(ids);
    }

    private static Cell begins(Trend trend, @Nullable Text text, Map<Long, Map<String, List<Source>>> behind) {
        return text == null
                ? Cell.UNKNOWN
                : Cell.of(Statement.of(Markdown.firstSentence(text))
                        .restingOn(behind.getOrDefault(trend.id(), Map.of()).getOrDefault("general", List.of())));
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        List<ComparedRow> rows(List<Long> ids) {
            var byId = trends.findByIdIn(ids).stream().collect(Collectors.toMap(Trend::id, Function.identity()));
            var columns =
                    ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
            var behind = sources.behind(ids);
            var related = entries.related(ids, language);
            return List.of(
                    row(
                            "short",
                            "trend.summary",
                            columns,
                            trend -> begins(trend, trend.summary().in(language), behind)),
                    row(
                            "short",
                            "trend.why",
                            columns,
                            trend -> begins(trend, trend.why().in(language), behind)),
                    row(
                            "short",
                            "trend.how",
                            columns,
                            trend -> begins(trend, trend.how().in(language), behind)),
                    row("basics", "trend.since", columns, trend -> said(trend.firstYear())),
                    row("basics", "trend.years", columns, trend -> years(trend)),
                    row(
                            "basics",
                            "trend.article",
                            columns,
                            trend -> said(words.say(language, trend.inArticle() ? "trend.named" : "trend.not-named"))),
                    around("trend.platforms", EntryKind.PLATFORM, columns, related),
                    around("trend.tiers", EntryKind.TIER, columns, related),
                    around("trend.festivals", EntryKind.FESTIVAL, columns, related),
                    around("trend.steps", EntryKind.GUIDE, columns, related),
                    around("trend.terms", EntryKind.TERM, columns, related));
        }

        private ComparedRow around(
                String label, EntryKind kind, List<Trend> columns, Map<Long, List<EntryRef>> related) {
            return row(
                    "around",
                    label,
                    columns,
                    trend -> Cell.of(related.getOrDefault(trend.id(), List.of()).stream()
                            .filter(ref -> ref.kind() == kind)
                            .map(ref -> Statement.of(ref.name()).leadingTo(ref.path()))
                            .toList()));
        }

        private ComparedRow row(String group, String label, List<Trend> columns, Function<Trend, Cell> cell) {
            return ComparedRow.of(
                    group,
                    words.say(language, label),
                    columns.stream().map(cell).toList());
        }

        private Cell years(Trend trend) {
            return trend.years().isEmpty() ? Cell.UNKNOWN : said(TrendProfile.stretches(trend.years()));
        }

        private Cell said(@Nullable Object what) {
            return what == null ? Cell.UNKNOWN : Cell.of(Statement.of(what.toString(), language));
        }
    }
}
