package org.luopan.platform;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.ClaimView;
import org.luopan.claim.CorrectionView;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryLinks;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureCard;
import org.luopan.language.Text;
import org.luopan.source.Citation;
import org.luopan.source.Footnotes;

/** Everything the page of one platform shows. */
record PlatformProfile(
        EntryRef entry,
        List<Text> otherNames,
        String operator,
        String operatorSlug,
        @Nullable String operatorZh,
        @Nullable Integer launched,
        @Nullable Text launchedNote,
        String launchedChecking,
        @Nullable String website,
        String category,
        String categoryLabel,
        @Nullable Text categoryNote,
        String openness,
        @Nullable String opennessDefinition,
        @Nullable Text summary,
        @Nullable Text differentiator,
        @Nullable Text business,
        @Nullable Text articleView,
        @Nullable Text reachNote,
        String bestFor,
        List<String> themes,
        Map<String, List<TraitView>> traits,
        List<ReachView> reach,
        List<ReachNote> reachNotes,
        List<RouteGroup> routes,
        List<FigureCard> figures,
        List<ClaimView> claims,
        List<CorrectionView> corrections,
        EntryLinks links,
        Map<String, List<Citation>> sources,
        List<Footnotes.Note> footnotes,
        @Nullable String lastChecked) {

    private static final int BESIDE = 4;

    /** Whether the founding article says anything about this platform. */
    public boolean hasArticle() {
        return articleView != null || claims.stream().anyMatch(ClaimView::founding) || !corrections.isEmpty();
    }

    /** Whether anything is said about what a business can do. */
    public boolean hasBusiness() {
        return business != null
                || !traits("objective").isEmpty()
                || !traits("industry").isEmpty()
                || !sources("business").isEmpty();
    }

    /** The figures beside the text; more would run far below its end. */
    public List<FigureCard> figuresBeside() {
        return figures.size() > BESIDE + 1 ? figures.subList(0, BESIDE) : figures;
    }

    /** The remaining figures, below the text. */
    public List<FigureCard> figuresBelow() {
        return figures.subList(figuresBeside().size(), figures.size());
    }

    public List<EntryRef> trends() {
        return links.related(EntryKind.TREND);
    }

    public List<TraitView> traits(String facet) {
        return traits.getOrDefault(facet, List.of());
    }

    public List<Citation> sources(String aspect) {
        return sources.getOrDefault(aspect, List.of());
    }

    /** One trait as shown. */
    record TraitView(
            String facet,
            String value,
            String label,
            @Nullable String definition,
            String strength,
            @Nullable Text note,
            @Nullable Citation source) {}

    /** The reach in one tier as shown. */
    record ReachView(
            EntryRef tier, String strength, @Nullable Text note, List<Citation> sources) {}

    /** A note on the strength of the reach, and the tiers it applies to. */
    record ReachNote(String tiers, Text text) {}

    /** The account routes with the same openness, seen from abroad. */
    record RouteGroup(String opening, List<RouteView> routes) {}
}
