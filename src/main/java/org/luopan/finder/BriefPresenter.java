package org.luopan.finder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.brief.Brief;
import org.luopan.finder.BriefPage.Asked;
import org.luopan.finder.BriefPage.Choice;
import org.luopan.finder.BriefPage.Found;
import org.luopan.finder.BriefPage.Paper;
import org.luopan.finder.BriefPage.Paperwork;
import org.luopan.finder.BriefPage.RouteChoice;
import org.luopan.finder.Inquiry.Place;
import org.luopan.language.AsOf;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.platform.Platforms;
import org.luopan.platformfacts.PlatformFacts;
import org.luopan.platformfacts.PlatformFacts.Fee;
import org.luopan.platformfacts.PlatformFacts.Route;
import org.luopan.platformfacts.PlatformRoute;
import org.luopan.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Lays out a brief for paper. */
@Component
class BriefPresenter {

    /** How many platforms are printed, besides those whose account routes are chosen. */
    private static final int PRINTED = 5;

    private final Platforms platforms;
    private final FinderPresenter lists;
    private final Vocabulary vocabulary;
    private final Messages words;
    private final Clock clock;

    BriefPresenter(Platforms platforms, FinderPresenter lists, Vocabulary vocabulary, Messages words, Clock clock) {
        this.platforms = platforms;
        this.lists = lists;
        this.vocabulary = vocabulary;
        this.words = words;
        this.clock = clock;
    }

    BriefPage page(Inquiry inquiry) {
        var brief = inquiry.brief();
        var language = inquiry.language();
        var sentences = lists.sentences(inquiry);
        var chosen = brief.chosen(Brief.ROUTE);
        var withRoutes = inquiry.pool().positions(slugs(chosen));
        var found = found(inquiry, withRoutes, sentences);
        var platforms = platforms(inquiry, withRoutes, found);
        return new BriefPage(
                brief.isEmpty() ? words.say(language, "finder.title") : sentences.heading(),
                brief.isEmpty() ? words.say(language, "finder.title") : sentences.shortHeading(),
                AsOf.parse(LocalDate.now(clock).toString()).in(language),
                asked(inquiry, sentences),
                found,
                choices(chosen, platforms, sentences),
                brief.withRoutes(List.of()).parameters(),
                paperwork(chosen, platforms, language),
                brief.toQuery());
    }

    private static Asked asked(Inquiry inquiry, Sentences sentences) {
        return new Asked(
                Stream.concat(sentences.chips().stream().map(chip -> chip.label()), sentences.weights().stream())
                        .toList(),
                FinderPresenter.cityNotes(inquiry),
                inquiry.brief().ignored());
    }

    private Found found(Inquiry inquiry, List<Integer> chosen, Sentences sentences) {
        var places = inquiry.places();
        var empty = inquiry.brief().isEmpty();
        var judged = inquiry.judged(List.of(
                empty ? List.of() : Place.firstAnd(places.ranked(), PRINTED, chosen),
                Place.from(places.excluded(), 0, empty ? 0 : FinderPresenter.SHOWN)));
        return new Found(
                FinderPresenter.matches(inquiry, judged.get(0), sentences, true),
                places.ranked().size(),
                FinderPresenter.matches(inquiry, judged.get(1), sentences, true),
                places.excluded().size(),
                lists.money(inquiry));
    }

    /** The account routes of the platforms that are printed, and of those of which one is chosen. */
    private static List<Choice> choices(Set<String> chosen, List<PlatformFacts> platforms, Sentences sentences) {
        return platforms.stream()
                .filter(platform -> !platform.routes().isEmpty())
                .map(platform -> choice(platform, chosen, sentences))
                .toList();
    }

    /** The facts about the platforms that are printed and those of which a route is chosen, in the editors' order. */
    private static List<PlatformFacts> platforms(Inquiry inquiry, List<Integer> withRoutes, Found found) {
        var printed = inquiry.pool()
                .positions(found.matches().stream()
                        .map(match -> match.entry().slug())
                        .collect(Collectors.toSet()));
        var positions = Stream.concat(withRoutes.stream(), printed.stream())
                .distinct()
                .sorted()
                .toList();
        var facts = inquiry.pool().facts(positions);
        return positions.stream()
                .flatMap(position -> Stream.ofNullable(facts.get(position)))
                .toList();
    }

    private static Set<String> slugs(Set<String> routes) {
        return routes.stream()
                .map(address -> address.substring(0, address.indexOf('/')))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Paperwork paperwork(Set<String> chosen, List<PlatformFacts> platforms, Language language) {
        var routes = routes(chosen, language);
        var terms = platforms.stream()
                .flatMap(platform ->
                        platform.routes().stream().filter(route -> chosen.contains(address(platform, route))))
                .toList();
        return new Paperwork(
                routes,
                papers(routes),
                routes.stream()
                        .filter(route -> route.terms().documents().isEmpty())
                        .map(BriefPresenter::name)
                        .toList(),
                fees(terms, language),
                terms.stream().filter(route -> route.fee() == null).count());
    }

    private static Choice choice(PlatformFacts platform, Set<String> chosen, Sentences sentences) {
        return new Choice(
                platform.entry(),
                platform.routes().stream()
                        .map(route -> new RouteChoice(
                                address(platform, route),
                                route.name(),
                                sentences.terms(route),
                                chosen.contains(address(platform, route))))
                        .toList());
    }

    private static String address(PlatformFacts platform, Route route) {
        return platform.entry().slug() + "/" + route.slug();
    }

    private List<PlatformRoute> routes(Set<String> chosen, Language language) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        return platforms.routes(slugs(chosen), chosen::contains, language);
    }

    /** Documents that are worded alike stand once, with every route that asks for them. */
    private static List<Paper> papers(List<PlatformRoute> routes) {
        var papers = new LinkedHashMap<String, Paper>();
        for (var route : routes) {
            for (var text : route.terms().documents()) {
                var paper = papers.computeIfAbsent(
                        text.words().strip().toLowerCase(Locale.ROOT), key -> new Paper(text, new ArrayList<>()));
                paper.routes().add(name(route));
            }
        }
        return List.copyOf(papers.values());
    }

    private static String name(PlatformRoute route) {
        return route.platform().name().words() + ": " + route.terms().name().words();
    }

    /** The sums of the fees, each for one currency and one period. */
    private List<String> fees(List<Route> routes, Language language) {
        var sums = new LinkedHashMap<Term, Fee>();
        routes.stream()
                .map(Route::fee)
                .filter(Objects::nonNull)
                .filter(fee -> !fee.free())
                .forEach(fee -> sums.merge(new Term(fee.currency(), fee.period()), fee, Fee::and));
        return sums.values().stream()
                .map(sum -> words.say(
                        language,
                        "route.fee",
                        sum.sum(words, language),
                        Messages.inSentence(vocabulary.label("fee-period", sum.period(), language))))
                .toList();
    }

    /** What fees must have in common to be added up. */
    private record Term(String currency, String period) {}
}
