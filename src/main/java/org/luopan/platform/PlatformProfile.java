package org.luopan.platform;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.Evidence;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryLinks;
import org.luopan.entry.EntryRef;
import org.luopan.entry.Support;
import org.luopan.figure.FigureCard;
import org.luopan.figure.FigureView;
import org.luopan.language.Messages;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.language.Worded;
import org.luopan.reach.AccountRoute;
import org.luopan.reach.Purpose;
import org.luopan.reach.RouteView;
import org.luopan.source.Citation;
import org.luopan.vocabulary.Strength;
import org.luopan.vocabulary.Word;
import org.luopan.web.LinkedData;
import org.luopan.web.Page;

/** Everything the page of one platform shows. */
record PlatformProfile(
        EntryRef entry,
        List<Text> otherNames,
        Facts facts,
        Texts texts,
        Traits traits,
        Reached reach,
        List<RouteGroup> routes,
        Evidence evidence,
        EntryLinks links)
        implements Tabular {

    private static final int NEAREST = 2;

    private static final int AUDIENCES = 5;

    private static final String UNKNOWN = Strength.UNKNOWN.code();

    /** The entry's own, because hashing everything on the page takes longer than sending it. */
    @Override
    public int hashCode() {
        return entry.hashCode();
    }

    @Override
    public List<Fact> asTable() {
        var about = new ArrayList<Fact>();
        about.add(fact("category", "facet.platform.category", facts.category.code, facts.category.label));
        about.add(fact("operator", "facet.platform.operator", facts.operator.slug, facts.operator.name));
        about.add(fact("openness", "facet.platform.openness", facts.openness.code, facts.openness.label));
        if (facts.launch.year != null) {
            about.add(Fact.of(entry, "launched", Label.key("platform.since"), facts.launch.year, "year")
                    .by(evidence.sources("launch"))
                    .supported(null, facts.launch.support, null));
        }
        traits.byFacet.values().stream()
                .flatMap(List::stream)
                .map(trait -> fact(trait.facet, "facet.platform." + trait.facet, trait.value, trait.label)
                        .holding(trait.strength)
                        .noting(trait.note == null ? null : trait.note.words())
                        .by(trait.source))
                .forEach(about::add);
        reach.tiers.stream()
                .map(one -> fact(
                                "reach",
                                "facet.platform.tier",
                                one.tier.slug(),
                                one.tier.name().words())
                        .holding(one.strength)
                        .noting(one.note == null ? null : one.note.words())
                        .by(one.sources))
                .forEach(about::add);
        about.addAll(Fact.of(entry, evidence.figures()));
        return about;
    }

    private Fact fact(String metric, String label, String value, String words) {
        return Fact.of(entry, metric, Label.key(label), value, words);
    }

    /** The platform as the service of its operator, in the words of schema.org. */
    public LinkedData linked(Page page) {
        var operator = LinkedData.of("Organization", facts.operator.name).with("alternateName", facts.operator.zh);
        return LinkedData.about("Service", entry, page)
                .with("serviceType", facts.category.label)
                .with("provider", operator)
                .with("sameAs", facts.website);
    }

    @Override
    public boolean cites() {
        return evidence.cites()
                || Tabular.super.cites()
                || routes.stream()
                        .flatMap(group -> group.routes.stream())
                        .anyMatch(route -> !route.sources().isEmpty());
    }

    /** Whether the founding article says anything about this platform. */
    public boolean hasArticle() {
        return texts.article != null || evidence.ofTheArticle();
    }

    /** Whether anything is said about what a business can do. */
    public boolean hasBusiness() {
        return texts.business != null
                || !traits.of("objective").isEmpty()
                || !traits.of("industry").isEmpty()
                || !evidence.sources("business").isEmpty();
    }

    /** What to compare it with: itself and the platforms most like it, as the end of an address. */
    public String comparison() {
        return Stream.concat(Stream.of(entry), nearest().stream())
                .map(ref -> "platform=" + ref.slug())
                .collect(Collectors.joining("&"));
    }

    /** The platforms most like it. */
    public List<EntryRef> nearest() {
        return links.similar().stream()
                .filter(ref -> ref.kind() == EntryKind.PLATFORM)
                .limit(NEAREST)
                .toList();
    }

    public String nearestInWords() {
        return nearest().stream().map(ref -> ref.name().words()).collect(Collectors.joining(", "));
    }

    /** What it is best for, as a brief for the finder: the end of an address, empty if nothing is known. */
    public String wishes() {
        return traits.best().stream().map(trait -> "objective=" + trait.value).collect(Collectors.joining("&"));
    }

    /** Its audiences that matter most. */
    public List<TraitView> audiences() {
        return traits.groups("audience").stream()
                .flatMap(group -> group.traits.stream())
                .limit(AUDIENCES)
                .toList();
    }

    /** For everybody who may open an account, the account to begin with. */
    public List<Access> access() {
        return routes.stream()
                .filter(group -> routes.size() == 1 || !group.opening.equals(AccountRoute.Opening.UNKNOWN.code()))
                .map(Access::of)
                .toList();
    }

    /** Its figures with a current value that not only the founding article says; the first of all if there is none. */
    public List<FigureCard> figures() {
        return inOrder().stream().limit(current()).toList();
    }

    /** Its other figures: what is out of date, then what the founding article alone says. */
    public List<FigureCard> older() {
        return inOrder().stream().skip(current()).toList();
    }

    private List<FigureCard> inOrder() {
        return evidence.figures().stream()
                .sorted(Comparator.comparing((FigureCard card) ->
                                card.lead().source().cited().founding())
                        .thenComparing(card -> !card.lead().standing().current()))
                .toList();
    }

    /** How many come before the fold; one alone is not folded. */
    private long current() {
        var all = evidence.figures();
        var current = Math.max(
                1,
                all.stream()
                        .filter(card -> card.lead().standing().current()
                                && !card.lead().source().cited().founding())
                        .count());
        return all.size() - current == 1 ? all.size() : current;
    }

    /** The leading value of its monthly users, for the top of the page; null without one. */
    public @Nullable FigureView monthlyUsers() {
        return evidence.figures().stream()
                .filter(card -> card.metric().equals("mau"))
                .findFirst()
                .map(FigureCard::lead)
                .orElse(null);
    }

    /** Whether its strength in any tier is known. */
    public boolean reaches() {
        return reach.tiers.stream().anyMatch(tier -> !tier.strength.equals(UNKNOWN));
    }

    public List<EntryRef> trends() {
        return links.related(EntryKind.TREND);
    }

    /** The platform's main facts. */
    record Facts(
            Operator operator,
            Launch launch,
            Category category,
            Openness openness,
            @Nullable String website,
            @Nullable Time lastChecked) {}

    /** Who runs it. */
    record Operator(String name, String slug, @Nullable String zh) {}

    /** When it opened, and whether that has been checked. */
    record Launch(
            @Nullable Integer year,
            @Nullable Text note,
            @Worded("support") Support support) {}

    /** What kind of platform it is. */
    record Category(String code, String label, @Nullable Text note) {}

    /** How open it is, and what that means. */
    record Openness(String code, String label, @Nullable String definition) {}

    /** A text with its field's label. */
    record LabelledText(String label, Text text) {}

    /** The texts about it; the last is what the article of 2021 said. */
    record Texts(
            @Nullable Text summary,
            List<LabelledText> sections,
            @Nullable Text business,
            @Nullable Text article) {}

    /**
     * Its traits by facet, and what it is best for, in a sentence.
     *
     * @param possible how many values each facet has
     */
    record Traits(
            Map<String, List<TraitView>> byFacet,
            List<Word> themes,
            String bestFor,
            @JsonIgnore Map<String, Integer> possible) {

        public List<TraitView> of(String facet) {
            return byFacet.getOrDefault(facet, List.of());
        }

        /** The traits of a facet that are known, by strength, the strongest first. */
        public List<TraitGroup> groups(String facet) {
            var groups = new LinkedHashMap<String, List<TraitView>>();
            of(facet).stream()
                    .filter(trait -> !trait.strength.equals(UNKNOWN))
                    .forEach(trait -> groups.computeIfAbsent(trait.strength, strength -> new ArrayList<>())
                            .add(trait));
            return groups.entrySet().stream()
                    .map(group -> new TraitGroup(group.getKey(), group.getValue()))
                    .toList();
        }

        /** How many values of a facet nobody has evidence for. */
        public int unknown(String facet) {
            var known = groups(facet).stream()
                    .mapToInt(group -> group.traits.size())
                    .sum();
            return possible.getOrDefault(facet, 0) - known;
        }

        /** The objectives that are known of it where it serves none well. */
        public List<TraitView> known() {
            return bestFor.isEmpty()
                    ? of("objective").stream()
                            .filter(trait -> trait.strength.equals(Strength.PRESENT.code()))
                            .toList()
                    : List.of();
        }

        /** The objectives that it serves best, if it serves any well. */
        List<TraitView> best() {
            return groups("objective").stream()
                    .filter(group -> List.of(Strength.CORE.code(), Strength.STRONG.code())
                            .contains(group.strength))
                    .findFirst()
                    .map(TraitGroup::traits)
                    .orElse(List.of());
        }
    }

    /** The traits of one facet that are equally strong. */
    record TraitGroup(@Worded("strength") String strength, List<TraitView> traits) {}

    /** Its strength in each tier, with the reasons. */
    record Reached(
            List<ReachView> tiers,
            List<ReachNote> notes,
            @Nullable Text note) {}

    /** One trait as shown. */
    record TraitView(
            String facet,
            String value,
            String label,
            @Nullable String definition,
            @Worded("strength") String strength,
            @Nullable Text note,
            @Nullable Citation source) {

        /** How it is supported; null without a source, as for what is unknown. */
        public @Nullable Support support() {
            return source == null ? null : source.cited().support();
        }
    }

    /** The reach in one tier as shown. */
    record ReachView(
            EntryRef tier,
            @Worded("strength") String strength,
            @Nullable Text note,
            List<Citation> sources) {

        /** How it is supported; null without a source, as for what is unknown. */
        public @Nullable Support support() {
            return Citation.support(sources);
        }
    }

    /** A note on the strength of the reach, and the tiers it applies to. */
    record ReachNote(String tiers, Text text) {}

    /** The account routes with the same openness, seen from abroad. */
    record RouteGroup(@Worded("route.opening") String opening, List<RouteView> routes) {}

    /**
     * Who may open an account, by which route to begin with, for how much and in what time.
     *
     * @param time without what its source adds after a semicolon
     */
    record Access(
            @Worded("route.opening") String opening,
            RouteView route,
            @Nullable Text time) {

        static Access of(RouteGroup group) {
            var first = group.routes.stream()
                    .filter(route -> Purpose.ACCOUNT.code().equals(route.use().purpose()))
                    .findFirst()
                    .orElse(group.routes.get(0));
            var time = first.leadTime();
            return new Access(
                    group.opening,
                    first,
                    time == null
                            ? null
                            : new Text(
                                    Messages.inSentence(time.words().replaceFirst(";.*", "")),
                                    time.language(),
                                    time.fallback()));
        }
    }
}
