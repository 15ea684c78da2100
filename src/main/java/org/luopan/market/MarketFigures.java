package org.luopan.market;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.luopan.claim.Claims;
import org.luopan.content.ContentCache;
import org.luopan.content.HeldByKey;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryNotFound;
import org.luopan.exhibit.Charted;
import org.luopan.figure.Figure;
import org.luopan.figure.FigureCard;
import org.luopan.figure.FigureLead;
import org.luopan.figure.FigureView;
import org.luopan.figure.Figures;
import org.luopan.figure.Metric;
import org.luopan.language.Language;
import org.luopan.market.MarketOverview.Said;
import org.luopan.market.MarketOverview.TopicView;
import org.luopan.market.MetricPage.Neighbour;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the figures about China as a whole: an overview of all metrics, and each metric. */
@Service
@Transactional(readOnly = true)
public class MarketFigures implements Charted {

    private final MarketRepository markets;
    private final Figures figures;
    private final Claims claims;
    private final Clock clock;
    private final HeldByKey<Day, Map<String, FigureView>> leading;
    private final HeldByKey<Day, Map<String, List<Group>>> splits;

    MarketFigures(MarketRepository markets, Figures figures, Claims claims, Clock clock, ContentCache cache) {
        this.clock = clock;
        this.leading = cache.byKey(2 * Language.values().length);
        this.splits = cache.byKey(2 * Language.values().length);
        this.markets = markets;
        this.figures = figures;
        this.claims = claims;
    }

    /** Values are out of date from one day to the next. */
    private record Day(Language language, LocalDate day) {}

    MarketOverview overview(Language language) {
        var market = present();
        var all = figures.of(List.of(market.id()));
        var leads = figures.leads(all, language);
        return new MarketOverview(
                market.ref(language),
                all.size(),
                topics(leads),
                shares(market, all, language),
                figures.elsewhere(
                        EntryKind.TREND, leads.stream().map(FigureLead::value).toList(), language),
                said(all, leads, language),
                claims.about(market.id(), language),
                claims.corrections(market.id(), language));
    }

    MetricPage metric(String slug, Language language) {
        var market = present();
        var all = figures.of(List.of(market.id()));
        var values = all.stream().filter(f -> f.metric().slug().equals(slug)).toList();
        if (values.isEmpty()) {
            throw new EntryNotFound(EntryKind.MARKET, slug);
        }
        var metric = values.get(0).metric();
        var cards = figures.cards(values, language);
        return new MetricPage(
                market.ref(language),
                slug,
                metric.label().required(language),
                metric.definition().required(language),
                metric.halfLifeMonths(),
                Topic.of(slug).code(),
                values.size(),
                cards,
                cards.stream()
                        .flatMap(card -> Shares.of(market.ref(language), card, language))
                        .toList(),
                figures.elsewhere(
                        EntryKind.TREND, cards.stream().map(FigureCard::lead).toList(), language),
                neighbours(all, slug, language));
    }

    /** The leading value of each metric that is measured for China; what is held needs no transaction. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<String, FigureView> leading(Language language) {
        return leading.get(
                new Day(language, LocalDate.now(clock)),
                day -> market().stream()
                        .flatMap(market -> figures.leads(figures.of(List.of(market.id())), language).stream())
                        .collect(Collectors.toMap(FigureLead::metric, FigureLead::value, (first, second) -> first)));
    }

    /** One of the groups into which a metric is split. */
    public record Group(String name, FigureView share) {}

    /** The newest shares of all groups of a metric, in the order of the editors; none if it is no split. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Group> split(String metric, Language language) {
        return splits.get(
                        new Day(language, LocalDate.now(clock)),
                        day -> market().stream()
                                .flatMap(market -> shares(market, figures.of(List.of(market.id())), language).stream())
                                .collect(Collectors.toMap(
                                        Shares::metric, MarketFigures::groups, (first, second) -> first)))
                .getOrDefault(metric, List.of());
    }

    private static List<Group> groups(Shares shares) {
        return shares.bars().stream()
                .map(bar -> new Group(bar.name(), bar.value()))
                .toList();
    }

    /** The metrics that have a page: those with figures about China. */
    public List<String> measured() {
        return markets.measured();
    }

    @Override
    public EntryKind kind() {
        return EntryKind.MARKET;
    }

    /** The charts of one metric. */
    @Override
    public Shown charted(String metric, Language language) {
        var page = metric(metric, language);
        return new Shown(page.entry(), "/market/" + metric, page.cards());
    }

    /** The one entry of its kind; empty if an editor has deleted it. */
    public Optional<Market> market() {
        return markets.market();
    }

    private Market present() {
        return market().orElseThrow(() -> new EntryNotFound(EntryKind.MARKET, ""));
    }

    private static List<TopicView> topics(List<FigureLead> leads) {
        var byTopic = leads.stream()
                .collect(Collectors.groupingBy(
                        lead -> Topic.of(lead.metric()), () -> new TreeMap<>(), Collectors.toList()));
        return byTopic.entrySet().stream()
                .map(topic -> new TopicView(
                        topic.getKey().code(),
                        topic.getValue().stream()
                                .sorted(Comparator.comparing(
                                        lead -> topic.getKey().position(lead.metric())))
                                .toList()))
                .toList();
    }

    /** The shares of groups, of the metrics that consist of them. */
    private List<Shares> shares(Market market, List<Figure> all, Language language) {
        var shares = all.stream()
                .filter(figure ->
                        figure.unit().equals("percent") && figure.label().en() != null)
                .collect(Collectors.groupingBy(figure -> figure.metric().slug()));
        return shares.values().stream()
                .filter(values -> values.size() > 2)
                .flatMap(values -> figures.cards(values, language).stream())
                .flatMap(card -> Shares.of(market.ref(language), card, language))
                .toList();
    }

    /** Figures from the founding article that do not lead. */
    private List<Said> said(List<Figure> all, List<FigureLead> leads, Language language) {
        return all.stream()
                .filter(figure -> figure.source().isFounding())
                .flatMap(figure -> leads.stream()
                        .filter(lead -> lead.metric().equals(figure.metric().slug())
                                && Objects.equals(lead.product(), figure.product())
                                && !lead.value()
                                        .source()
                                        .source()
                                        .equals(figure.source().slug()))
                        .map(lead -> new Said(figures.view(figure, language), lead)))
                .toList();
    }

    private static List<Neighbour> neighbours(List<Figure> all, String slug, Language language) {
        var topic = Topic.of(slug);
        return all.stream()
                .map(Figure::metric)
                .distinct()
                .filter(metric -> !metric.slug().equals(slug) && Topic.of(metric.slug()) == topic)
                .sorted(Comparator.comparing((Metric metric) -> topic.position(metric.slug())))
                .map(metric -> new Neighbour(metric.slug(), metric.label().required(language)))
                .toList();
    }
}
