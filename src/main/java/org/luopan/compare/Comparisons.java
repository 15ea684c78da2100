package org.luopan.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.address.PageParameters;
import org.luopan.compare.SideBySide.CellView;
import org.luopan.compare.SideBySide.DateView;
import org.luopan.compare.SideBySide.GroupView;
import org.luopan.compare.SideBySide.LinesView;
import org.luopan.compare.SideBySide.Offered;
import org.luopan.compare.SideBySide.RowView;
import org.luopan.compare.SideBySide.Shelf;
import org.luopan.compare.SideBySide.StatementView;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.figure.Figure;
import org.luopan.figure.FigureView;
import org.luopan.figure.Figures;
import org.luopan.language.Amounts;
import org.luopan.language.AsOf;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.source.Citation;
import org.luopan.web.Choice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Puts entries of a kind side by side. */
@Service
@Transactional(readOnly = true)
class Comparisons {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<EntryKind, KindRows> kinds = new EnumMap<>(EntryKind.class);
    private final FigureRows figureRows;
    private final Figures figures;
    private final Entries entries;
    private final Messages words;

    Comparisons(List<KindRows> kinds, FigureRows figureRows, Figures figures, Entries entries, Messages words) {
        kinds.forEach(rows -> this.kinds.put(rows.kind(), rows));
        this.figureRows = figureRows;
        this.figures = figures;
        this.entries = entries;
        this.words = words;
    }

    /** What a chart of a comparison reads from its address. */
    PageParameters parameters(String path) {
        var codes = kinds.keySet().stream().map(EntryKind::code).collect(Collectors.toUnmodifiableSet());
        return new PageParameters(path, Set.of("rows", "diff", "scale"), Set.of(), codes);
    }

    /** The comparison that the address asks for; a choice of entries if it names fewer than two. */
    SideBySide page(MultiValueMap<String, String> query, Language language) {
        return new Wording(language).page(query);
    }

    private KindRows rows(EntryKind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    private static @Nullable Integer length(@Nullable BigDecimal amount, @Nullable BigDecimal longest) {
        return longest == null || amount == null || amount.signum() < 0
                ? null
                : amount.multiply(HUNDRED)
                        .divide(longest, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private List<Offered> offered(Selection selection, Known offer) {
        if (selection.full()) {
            return List.of();
        }
        var kind = selection.kind();
        return (kind == null ? kinds.keySet() : List.of(kind))
                .stream().map(of -> offered(of, selection, offer)).toList();
    }

    /** The entries of a kind by name, under the headings that its module gives them. */
    private Offered offered(EntryKind of, Selection selection, Known offer) {
        var names = offer.language.collator();
        var refs = offer.all(of).stream()
                .filter(ref -> !selection.slugs().contains(ref.slug()))
                .sorted(Comparator.comparing(ref -> ref.name().words(), names))
                .toList();
        var headings = rows(of).headings(refs.stream().map(EntryRef::slug).toList(), offer.language);
        var shelves = new LinkedHashMap<String, List<EntryRef>>();
        headings.values().forEach(heading -> shelves.computeIfAbsent(heading, key -> new ArrayList<>()));
        refs.forEach(ref -> shelves.computeIfAbsent(headings.getOrDefault(ref.slug(), ""), key -> new ArrayList<>())
                .add(ref));
        return new Offered(
                of,
                shelves.entrySet().stream()
                        .map(shelf -> new Shelf(shelf.getKey(), shelf.getValue()))
                        .toList());
    }

    /** The rows before the reader's choice of groups is applied. */
    private record Unfiltered(
            List<Long> ids, List<ComparedRow> rows, List<FigureRows.Line> lines, List<FigureRows.Line> apart) {

        static final Unfiltered NOTHING = new Unfiltered(List.of(), List.of(), List.of(), List.of());
    }

    /** The existing entries, each kind read once. */
    private final class Known implements Selection.Offer {

        /** How many entries of a kind a form offers; others are compared by their addresses. */
        private static final int MOST_OFFERED = 200;

        private static final String SPELLING = "[a-z0-9-]{1,100}";

        private final Language language;
        private final Map<EntryKind, Map<String, EntryRef>> known = new EnumMap<>(EntryKind.class);
        private int unknown;

        Known(Language language) {
            this.language = language;
        }

        @Override
        public Optional<EntryKind> kind(String key) {
            return kinds.keySet().stream().filter(one -> one.code().equals(key)).findFirst();
        }

        @Override
        public Optional<String> slug(EntryKind of, String slug) {
            if (bySlug(of).containsKey(slug)) {
                return Optional.of(slug);
            }
            return slug.matches(SPELLING) && unknown++ < Selection.MOST
                    ? found(of, slug).or(() -> entries.currentSlug(of, slug).flatMap(now -> found(of, now)))
                    : Optional.empty();
        }

        @Override
        public List<String> groups(EntryKind of) {
            return rows(of).groups();
        }

        List<EntryRef> refs(Selection selection) {
            var kind = selection.kind();
            return kind == null
                    ? List.of()
                    : selection.slugs().stream()
                            .map(slug -> Objects.requireNonNull(bySlug(kind).get(slug)))
                            .toList();
        }

        Collection<EntryRef> all(EntryKind of) {
            return bySlug(of).values();
        }

        /** An entry that is not among the first of its kind. */
        private Optional<String> found(EntryKind of, String slug) {
            var refs = bySlug(of);
            if (!refs.containsKey(slug) && refs.size() >= MOST_OFFERED) {
                entries.named(of, slug, language).ifPresent(ref -> refs.put(slug, ref));
            }
            return refs.containsKey(slug) ? Optional.of(slug) : Optional.empty();
        }

        private Map<String, EntryRef> bySlug(EntryKind of) {
            return known.computeIfAbsent(
                    of,
                    one -> entries.first(one, MOST_OFFERED, language).stream()
                            .collect(Collectors.toMap(
                                    EntryRef::slug, Function.identity(), (a, b) -> a, LinkedHashMap::new)));
        }
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        SideBySide page(MultiValueMap<String, String> query) {
            var offer = new Known(language);
            var selection = Selection.from(query, offer);
            var columns = offer.refs(selection);
            var told = selection.several() ? unfiltered(selection) : Unfiltered.NOTHING;
            var shown = told.rows.stream()
                    .filter(row -> selection.shows(row.group()))
                    .filter(row -> !selection.diff() || row.differs())
                    .toList();
            var views = group(shown.stream().filter(row -> !row.unknown()).toList(), selection);
            return new SideBySide(
                    heading(columns),
                    selection,
                    columns,
                    views,
                    group(shown.stream().filter(ComparedRow::unknown).toList(), selection),
                    (int) told.rows.stream()
                                    .filter(row -> selection.shows(row.group()))
                                    .count()
                            - shown.size(),
                    lines(told, told.lines, columns),
                    lines(told, told.apart, columns),
                    choices(told.rows, selection),
                    offered(selection, offer));
        }

        private Unfiltered unfiltered(Selection selection) {
            var kind = Objects.requireNonNull(selection.kind());
            var ids = entries.ids(kind, selection.slugs());
            var of = rows(kind);
            var byGroup = of.rows(ids, language).stream().collect(Collectors.groupingBy(ComparedRow::group));
            var all = figures.of(ids);
            byGroup.put(
                    KindRows.FIGURES,
                    figureRows.rows(all, ids, language).stream()
                            .sorted(Comparator.comparing(ComparedRow::alone))
                            .toList());
            var rows = of.groups().stream()
                    .flatMap(group -> byGroup.getOrDefault(group, List.of()).stream())
                    .toList();
            var lines =
                    selection.shows(KindRows.FIGURES) ? figureRows.lines(all, language) : List.<FigureRows.Line>of();
            var apart =
                    selection.shows(KindRows.FIGURES) ? figureRows.apart(all, language) : List.<FigureRows.Line>of();
            return new Unfiltered(ids, rows, lines, apart);
        }

        /** "WeChat and Weibo compared". */
        private String heading(List<EntryRef> columns) {
            var names = words.allOf(
                    language, columns.stream().map(ref -> ref.name().words()).toList());
            return switch (columns.size()) {
                case 0 -> words.say(language, "compare.title");
                case 1 -> words.say(language, "compare.title.one", names);
                default -> words.say(language, "compare.title.several", names);
            };
        }

        private List<GroupView> group(List<ComparedRow> rows, Selection selection) {
            var kind = selection.kind();
            return rows.stream()
                    .collect(Collectors.groupingBy(ComparedRow::group, LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(group -> new GroupView(
                            group.getKey(),
                            label(Objects.requireNonNull(kind), group.getKey()),
                            group.getValue().stream().map(row -> view(row)).toList()))
                    .toList();
        }

        private String label(EntryKind kind, String group) {
            return words.find(language, "compare.group." + kind.code() + "." + group)
                    .orElseGet(() -> words.say(language, "compare.group." + group));
        }

        private RowView view(ComparedRow row) {
            var longest = row.longest();
            return new RowView(
                    row.label(),
                    row.note(),
                    longest == null ? null : scale(longest, row),
                    longest,
                    row.cells().stream().map(cell -> view(cell, row, longest)).toList());
        }

        /** "Bars from 0 to 100 %". */
        private String scale(BigDecimal longest, ComparedRow row) {
            var unit = row.cells().stream()
                    .flatMap(cell -> Stream.ofNullable(cell.lead()))
                    .map(lead -> lead.figure().unit())
                    .findFirst()
                    .orElseThrow();
            return words.say(language, "compare.scale", Amounts.write(longest, unit, language));
        }

        private CellView view(Cell cell, ComparedRow row, @Nullable BigDecimal longest) {
            var lead = cell.lead();
            if (lead == null) {
                return new CellView(
                        cell.statements().stream()
                                .map(statement -> view(statement))
                                .toList(),
                        null,
                        null);
            }
            var view = figures.view(lead, language);
            return new CellView(List.of(), row.shared() ? view.bare() : view, length(cell.drawn(), longest));
        }

        private StatementView view(Statement statement) {
            var strength = statement.strength();
            return new StatementView(
                    statement.text(),
                    strength == null ? null : strength.code(),
                    statement.path(),
                    statement.note(),
                    statement.support(),
                    Citation.ofAll(statement.sources(), language));
        }

        private List<LinesView> lines(Unfiltered told, List<FigureRows.Line> lines, List<EntryRef> columns) {
            var views = new ArrayList<LinesView>();
            for (var line : lines) {
                var byDate = line.byEntry().values().stream()
                        .map(values -> values.stream()
                                .collect(Collectors.toMap(
                                        figure -> Objects.requireNonNull(figure.asOf()), Function.identity())))
                        .toList();
                var dates = new TreeSet<AsOf>();
                byDate.forEach(values -> dates.addAll(values.keySet()));
                views.add(new LinesView(
                        "lines-" + (views.size() + 1),
                        line.label(),
                        line.byEntry().keySet().stream()
                                .map(id -> columns.get(told.ids.indexOf(id)))
                                .toList(),
                        dates.descendingSet().stream()
                                .map(date -> date(date, byDate))
                                .toList(),
                        language));
            }
            return views;
        }

        private DateView date(AsOf date, List<Map<AsOf, Figure>> byDate) {
            var values = new ArrayList<@Nullable FigureView>();
            for (var ofEntry : byDate) {
                var figure = ofEntry.get(date);
                values.add(figure == null ? null : figures.view(figure, language));
            }
            return new DateView(date.in(language), values);
        }

        private List<Choice> choices(Collection<ComparedRow> rows, Selection selection) {
            var kind = selection.kind();
            var groups = rows.stream().map(ComparedRow::group).distinct().toList();
            return kind == null
                    ? List.of()
                    : groups.stream()
                            .map(group -> new Choice(group, label(kind, group)))
                            .toList();
        }
    }
}
