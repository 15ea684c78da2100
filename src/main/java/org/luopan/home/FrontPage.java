package org.luopan.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureCard;
import org.luopan.figure.FigureView;
import org.luopan.figure.Figures;
import org.luopan.finder.Recommendations;
import org.luopan.history.Changes;
import org.luopan.language.AsOf;
import org.luopan.language.Language;
import org.luopan.market.Market;
import org.luopan.market.MarketFigures;
import org.luopan.placement.Tier;
import org.luopan.placement.TierPlacement;
import org.luopan.placement.TierPlacements;
import org.luopan.platform.Platforms;
import org.luopan.trend.Trend;
import org.luopan.trend.Trends;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the data for the front page. */
@Service
@Transactional(readOnly = true)
class FrontPage {

    /** The metrics that say most about the market, in the order shown. */
    private static final List<String> METRICS = List.of(
            "population",
            "internet-users",
            "mobile-share",
            "social-media-users",
            "livestream-users",
            "online-shoppers");

    /** The metric whose leading value is shown beside that of the founding article. */
    private static final String COMPETING = "mobile-share";

    private static final List<String> DIRECTIONS = List.of("down", "same", "up");

    private static final int EXAMPLES = 3;
    private static final int FIRST_STEPS = 6;
    private static final int LATEST = 5;

    private final TierPlacements placements;
    private final Trends trends;
    private final MarketFigures china;
    private final Entries entries;
    private final Platforms platforms;
    private final Recommendations finder;
    private final Figures figures;
    private final Changes changes;

    FrontPage(
            TierPlacements placements,
            Trends trends,
            MarketFigures china,
            Entries entries,
            Platforms platforms,
            Recommendations finder,
            Figures figures,
            Changes changes) {
        this.placements = placements;
        this.trends = trends;
        this.china = china;
        this.entries = entries;
        this.platforms = platforms;
        this.finder = finder;
        this.figures = figures;
        this.changes = changes;
    }

    FrontPageView atAGlance(Language language) {
        return new Wording(language).atAGlance();
    }

    private Map<String, Long> counts() {
        return entries.counts().entrySet().stream()
                .collect(Collectors.toMap(count -> count.getKey().code(), Map.Entry::getValue));
    }

    private static List<FigureView> byTheArticle(FigureCard card) {
        return card.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(figure -> figure.source().cited().founding())
                .toList();
    }

    /** The newest older value of the series that leads; null if there is none with a number. */
    private static FrontPageView.@Nullable Before before(FigureCard card) {
        var lead = card.lead();
        var number = lead.amount().number();
        if (number == null) {
            return null;
        }
        for (var series : card.series()) {
            var points = series.points();
            for (var at = 1; at < points.size(); at++) {
                if (points.get(at).isSame(lead)) {
                    var older = points.get(at - 1);
                    var change = number.compareTo(
                            Objects.requireNonNull(older.amount().number()));
                    return new FrontPageView.Before(DIRECTIONS.get(1 + change), older);
                }
            }
        }
        return null;
    }

    private static FrontPageView.FigureGlance leading(
            FigureCard card, FigureView figure, FrontPageView.@Nullable Before before) {
        var source = figure.source().cited();
        return new FrontPageView.FigureGlance(card.label(), figure, source, source.founding(), before);
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        FrontPageView atAGlance() {
            var steps = entries.ofKind(EntryKind.GUIDE, language);
            var examples = placements.examples(EXAMPLES);
            var market = china.market();
            return new FrontPageView(
                    counts(),
                    finder.questions(language),
                    platforms.monthlyUsers(language),
                    market.map(one -> one.ref(language)).orElse(null),
                    market.map(one -> leadingFigures(one)).orElse(List.of()),
                    tiers(examples),
                    examples.stream()
                            .findFirst()
                            .map(placement -> placement.list().name().required(language))
                            .orElse(null),
                    trends.inOrder().stream().map(trend -> trend(trend)).toList(),
                    steps.stream().limit(FIRST_STEPS).toList(),
                    changes.lately(LATEST, language));
        }

        private List<FrontPageView.FigureGlance> leadingFigures(Market market) {
            var cards = figures.cards(market.id(), language).stream()
                    .collect(
                            Collectors.toMap(FigureCard::metric, Function.identity(), (a, b) -> a, LinkedHashMap::new));
            var leading = new ArrayList<FrontPageView.FigureGlance>();
            for (var metric : METRICS) {
                var card = cards.get(metric);
                if (card != null) {
                    leading.add(leading(card, card.lead(), before(card)));
                    if (metric.equals(COMPETING)) {
                        byTheArticle(card).forEach(figure -> leading.add(leading(card, figure, null)));
                    }
                }
            }
            return leading;
        }

        private List<FrontPageView.TierGlance> tiers(List<TierPlacement> examples) {
            var byTier = examples.stream()
                    .collect(Collectors.groupingBy(
                            placement -> placement.tier().id(),
                            Collectors.mapping(placement -> placement.city().ref(language), Collectors.toList())));
            return placements.tiers().stream()
                    .map(tier -> tier(tier, byTier.getOrDefault(tier.id(), List.of())))
                    .toList();
        }

        private FrontPageView.TierGlance tier(Tier tier, List<EntryRef> examples) {
            return new FrontPageView.TierGlance(
                    tier.ref(language), tier.cityCount(), AsOf.inIfAny(tier.cityCountAsOf(), language), examples);
        }

        private FrontPageView.TrendGlance trend(Trend trend) {
            return new FrontPageView.TrendGlance(trend.ref(language), trend.firstYear());
        }
    }
}
