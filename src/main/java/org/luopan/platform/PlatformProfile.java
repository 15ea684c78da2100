package org.luopan.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.language.Worded;
import org.luopan.reach.RouteView;
import org.luopan.source.Citation;
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

    private static final int BESIDE = 4;

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

    /** The figures beside the text; more would run far below its end. */
    public List<FigureCard> figuresBeside() {
        var figures = evidence.figures();
        return figures.size() > BESIDE + 1 ? figures.subList(0, BESIDE) : figures;
    }

    /** The remaining figures, below the text. */
    public List<FigureCard> figuresBelow() {
        var figures = evidence.figures();
        return figures.subList(figuresBeside().size(), figures.size());
    }

    /** The leading value of its monthly users, for the top of the page; null without one. */
    public @Nullable FigureView monthlyUsers() {
        return evidence.figures().stream()
                .filter(card -> card.metric().equals("mau"))
                .findFirst()
                .map(FigureCard::lead)
                .orElse(null);
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

    /** Its traits by facet, and what it is best for, in a sentence. */
    record Traits(Map<String, List<TraitView>> byFacet, List<Word> themes, String bestFor) {

        public List<TraitView> of(String facet) {
            return byFacet.getOrDefault(facet, List.of());
        }
    }

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
}
