package org.luopan.trend;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.Claims;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryNotFound;
import org.luopan.figure.Figure;
import org.luopan.figure.FigureCard;
import org.luopan.figure.FigureView;
import org.luopan.figure.Figures;
import org.luopan.language.Language;
import org.luopan.source.Source;
import org.luopan.source.Sources;
import org.luopan.web.Markdown;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads trends: all of them, and one by one. */
@Service
@Transactional(readOnly = true)
public class Trends {

    private final TrendRepository trends;
    private final Figures figures;
    private final Claims claims;
    private final Sources sources;
    private final Entries entries;

    Trends(TrendRepository trends, Figures figures, Claims claims, Sources sources, Entries entries) {
        this.trends = trends;
        this.figures = figures;
        this.claims = claims;
        this.sources = sources;
        this.entries = entries;
    }

    /** Every trend in the editors' order, each with its leading figure. */
    public List<TrendCard> all(Language language) {
        var all = trends.all();
        var byTrend = figures.of(all.stream().map(Trend::id).toList()).stream()
                .filter(figure -> figure.amount() != null)
                .collect(Collectors.groupingBy(figure -> figure.entry().id()));
        return all.stream()
                .map(trend -> card(trend, lead(trend, byTrend, language), language))
                .toList();
    }

    /** Every trend in the editors' order. */
    public List<Trend> inOrder() {
        return trends.all();
    }

    TrendsPage page(Language language) {
        return new TrendsPage(all(language));
    }

    TrendProfile profile(String slug, Language language) {
        return trends.findBySlug(slug)
                .map(trend -> profile(trend, language))
                .orElseThrow(() -> new EntryNotFound(EntryKind.TREND, slug));
    }

    private @Nullable FigureView lead(Trend trend, Map<Long, List<Figure>> byTrend, Language language) {
        var values = byTrend.get(trend.id());
        return values == null ? null : figures.lead(values, language).value();
    }

    private static TrendCard card(Trend trend, @Nullable FigureView figure, Language language) {
        var summary = trend.summary().in(language);
        return new TrendCard(
                trend.ref(language),
                trend.firstYear(),
                trend.inArticle(),
                summary == null ? null : Markdown.firstSentence(summary),
                figure,
                List.copyOf(trend.years()));
    }

    private TrendProfile profile(Trend trend, Language language) {
        var id = trend.id();
        var behind = sources.behind(id, language);
        var cards = figures.cards(id, language);
        return new TrendProfile(
                trend.ref(language),
                new TrendProfile.Facts(
                        trend.firstYear(),
                        List.copyOf(trend.years()),
                        trend.inArticle(),
                        sources.founding().map(Source::slug).orElse(null)),
                trend.checked(Sources.supports(behind), language),
                new TrendProfile.Texts(
                        trend.note().in(language),
                        trend.summary().in(language),
                        trend.why().in(language),
                        trend.how().in(language)),
                claims.evidence(id, cards, behind, language),
                figures.elsewhere(
                        EntryKind.MARKET, cards.stream().map(FigureCard::lead).toList(), language),
                entries.around(id, language));
    }
}
