package org.luopan.tier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.compare.Cell;
import org.luopan.compare.ComparedRow;
import org.luopan.compare.KindRows;
import org.luopan.compare.Statement;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Text;
import org.luopan.placement.Tier;
import org.luopan.placement.TierList;
import org.luopan.placement.TierLists;
import org.luopan.placement.TierPlacementRepository;
import org.luopan.placement.TierRepository;
import org.luopan.platform.Platforms;
import org.luopan.platformfacts.KnownPlatforms;
import org.luopan.platformfacts.PlatformTable;
import org.luopan.platformfacts.Reach;
import org.luopan.source.Source;
import org.luopan.source.Sources;
import org.luopan.vocabulary.Strength;
import org.springframework.stereotype.Component;

/** The rows by which tiers are compared: number of cities, marketing advice, and the platforms that reach them. */
@Component
class TierRows implements KindRows {

    private static final String SHORT = "short";

    /** How many platforms are compared, and how many a sentence names. */
    private static final int MOST_PLATFORMS = 30;

    private static final List<Strength> BEST = List.of(Strength.CORE, Strength.STRONG);

    private final TierRepository tiers;
    private final TierPlacementRepository placements;
    private final TierLists lists;
    private final Platforms platforms;
    private final Sources sources;
    private final Messages words;
    private final KnownPlatforms known;

    TierRows(
            TierRepository tiers,
            TierPlacementRepository placements,
            TierLists lists,
            Platforms platforms,
            Sources sources,
            Messages words,
            KnownPlatforms known) {
        this.tiers = tiers;
        this.placements = placements;
        this.lists = lists;
        this.platforms = platforms;
        this.sources = sources;
        this.words = words;
        this.known = known;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.TIER;
    }

    @Override
    public List<String> groups() {
        return List.of(SHORT, "basics", FIGURES, "reach");
    }

    @Override
    public List<ComparedRow> rows(List<Long> ids, Language language) {
        return new Wording(language).rows(ids);
    }

    /** The first platforms of all, then the first of those that are core in these tiers, otherwise of the strong ones. */
    private static List<Long> shown(List<Tier> columns, PlatformTable table) {
        var ofTiers = columns.stream()
                .map(tier -> table.column("tier", tier.slug()))
                .flatMap(column -> BEST.stream()
                        .map(best -> table.ids(column, best, MOST_PLATFORMS))
                        .filter(ids -> !ids.isEmpty())
                        .findFirst()
                        .stream()
                        .flatMap(List::stream));
        return Stream.concat(table.ids(0, MOST_PLATFORMS).stream(), ofTiers)
                .distinct()
                .toList();
    }

    /** The first platforms of one strength in a tier, in the editors' order. */
    private static List<EntryRef> first(Tier tier, Strength strength, Map<EntryRef, Map<Long, Reach>> reach) {
        return reach.entrySet().stream()
                .filter(row -> {
                    var here = row.getValue().get(tier.id());
                    return here != null && here.strength() == strength;
                })
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingInt(EntryRef::sortOrder))
                .limit(MOST_PLATFORMS)
                .toList();
    }

    private static Cell begins(@Nullable Text text) {
        return Cell.ofAny(Statement.ofAny(text == null ? null : text.firstSentence()));
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        List<ComparedRow> rows(List<Long> ids) {
            var byId = tiers.findByIdIn(ids).stream().collect(Collectors.toMap(Tier::id, Function.identity()));
            var columns =
                    ids.stream().map(id -> Objects.requireNonNull(byId.get(id))).toList();
            var table = known.table();
            var reach = platforms.reach(shown(columns, table), language);
            var behind = sources.behind(ids);
            var rows = new ArrayList<ComparedRow>();
            rows.add(row(SHORT, "tier.best-reached", columns, tier -> Cell.of(bestReached(tier, reach, table))));
            rows.add(row(
                    SHORT,
                    "tier.definition",
                    columns,
                    tier -> begins(tier.summary().in(language))));
            rows.add(row(
                    SHORT,
                    "tier.characteristics",
                    columns,
                    tier -> begins(tier.characteristics().in(language))));
            rows.add(row(
                    SHORT, "tier.advice", columns, tier -> begins(tier.advice().in(language))));
            rows.add(row(
                    "basics",
                    "tier.city-count",
                    columns,
                    tier -> cityCount(
                            tier, behind.getOrDefault(tier.id(), Map.of()).getOrDefault("general", List.of()))));
            lists.leading().ifPresent(list -> rows.add(recorded(list, columns)));
            rows.addAll(reached(columns, reach));
            return rows;
        }

        private List<ComparedRow> reached(List<Tier> columns, Map<EntryRef, Map<Long, Reach>> reach) {
            return reach.entrySet().stream()
                    .limit(MOST_PLATFORMS)
                    .map(row -> ComparedRow.of(
                            "reach",
                            row.getKey().name().words(),
                            columns.stream()
                                    .map(tier -> strength(row.getValue().get(tier.id())))
                                    .toList()))
                    .toList();
        }

        /** The platforms that are core here, otherwise the strong ones, in one sentence. */
        private Statement bestReached(Tier tier, Map<EntryRef, Map<Long, Reach>> reach, PlatformTable table) {
            var counts = table.counts(table.column("tier", tier.slug()));
            for (var strength : BEST) {
                var first = first(tier, strength, reach);
                if (!first.isEmpty()) {
                    var names = first.stream()
                            .map(platform -> platform.name().words())
                            .collect(Collectors.toCollection(ArrayList::new));
                    var more = counts[strength.ordinal()] - names.size();
                    if (more > 0) {
                        names.add(words.say(language, "tier.more-platforms", more));
                    }
                    return Statement.of(
                                    words.say(
                                            language,
                                            "tier.best-reached." + strength.code(),
                                            words.allOf(language, names)),
                                    language)
                            .restingOn(first.stream()
                                    .map(platform -> Objects.requireNonNull(reach.get(platform)))
                                    .flatMap(inTiers ->
                                            Objects.requireNonNull(inTiers.get(tier.id())).sources().stream())
                                    .distinct()
                                    .toList());
                }
            }
            return Statement.of(words.say(language, "tier.best-reached.unknown"), language);
        }

        private Cell cityCount(Tier tier, List<Source> evidence) {
            var count = tier.cityCount();
            if (count == null) {
                return Cell.UNKNOWN;
            }
            var asOf = tier.cityCountAsOf();
            var when = asOf == null ? words.say(language, "figure.undated") : asOf.inWords(language);
            return Cell.of(Statement.of(count.toString(), language)
                    .noting(new Text(when, language.code(), false))
                    .restingOn(evidence));
        }

        private ComparedRow recorded(TierList list, List<Tier> columns) {
            var counts = placements.countByTier(list.id()).stream()
                    .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
            var name = list.name().required(language).words();
            return row("basics", "tier.recorded", columns, tier -> {
                var count = counts.getOrDefault(tier.id(), 0L);
                var said = Statement.of(words.say(language, "tier.recorded.by", count, name), language);
                return Cell.of(
                        count == 0
                                ? said
                                : said.leadingTo("/cities?tier=" + tier.slug() + "&list=" + list.slug())
                                        .restingOn(List.of(list.source())));
            });
        }

        private Cell strength(@Nullable Reach reach) {
            return reach == null || reach.strength() == Strength.UNKNOWN
                    ? Cell.UNKNOWN
                    : Cell.of(Statement.of(words.say(language, "strength", reach.strength()), language)
                            .holding(reach.strength())
                            .restingOn(reach.sources()));
        }

        private ComparedRow row(String group, String label, List<Tier> columns, Function<Tier, Cell> cell) {
            return ComparedRow.of(
                    group,
                    words.say(language, label),
                    columns.stream().map(cell).toList());
        }
    }
}
