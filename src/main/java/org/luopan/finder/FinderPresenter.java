package org.luopan.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.brief.Brief;
import org.luopan.brief.Group;
import org.luopan.brief.Judgement;
import org.luopan.brief.Places;
import org.luopan.browse.BrowsePages.Option;
import org.luopan.browse.Filter.Ignored;
import org.luopan.finder.FinderPage.Answer;
import org.luopan.finder.FinderPage.CityNote;
import org.luopan.finder.FinderPage.Field;
import org.luopan.finder.FinderPage.Form;
import org.luopan.finder.FinderPage.Match;
import org.luopan.finder.FinderPage.Reason;
import org.luopan.finder.FinderPage.Said;
import org.luopan.finder.FinderPage.Tick;
import org.luopan.finder.FinderPage.Totals;
import org.luopan.finder.FinderPage.Weight;
import org.luopan.finder.Inquiry.Place;
import org.luopan.finder.ScorePage.Worth;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.reach.PlatformFacts;
import org.luopan.reach.PlatformFacts.Fact;
import org.luopan.reach.PlatformFacts.Route;
import org.luopan.source.Citation;
import org.luopan.source.Source;
import org.luopan.vocabulary.Strength;
import org.luopan.web.Pagination;
import org.springframework.stereotype.Component;

/** Builds the finder's view for readers of one language. */
@Component
class FinderPresenter {

    /** How many platforms the result shows in full, and the brief for printing contains. */
    private static final int LEADING = 5;

    /** How many platforms the result offers to compare. */
    private static final int COMPARED = 3;

    /** How many platforms a page shows of each group: ranked, excluded, and unknown. */
    static final int SHOWN = 24;

    private static final List<String> SIGNS = List.of("yes", "no", "unknown");

    private final Examples examples;
    private final Messages words;

    FinderPresenter(Examples examples, Messages words) {
        this.examples = examples;
        this.words = words;
    }

    /** The example is calculated like any other brief. */
    ScorePage score(Inquiry empty) {
        var inquiry = examples.inventedInquiry(empty);
        var sentences = sentences(inquiry);
        var places = inquiry.places();
        var judged =
                inquiry.judged(List.of(Place.from(places.ranked(), 0, SHOWN), Place.from(places.excluded(), 0, SHOWN)));
        return new ScorePage(
                Stream.of(Strength.values())
                        .filter(strength -> strength != Strength.UNKNOWN)
                        .map(strength -> new Worth(strength.code(), Judgement.points(strength)))
                        .toList(),
                Judgement.FULL,
                Judgement.points(Strength.PRESENT),
                Judgement.ASSUMED,
                sentences.heading(),
                matches(inquiry, judged.get(0), sentences, false),
                matches(inquiry, judged.get(1), sentences, false));
    }

    FinderPage page(Inquiry inquiry, String number) {
        var brief = inquiry.brief();
        var sentences = sentences(inquiry);
        var asked = !brief.isEmpty();
        var places = inquiry.places();
        var page = Pagination.asked(asked ? number : "", SHOWN, places.ranked().size());
        var judged = inquiry.judged(List.of(
                Place.from(places.ranked(), 0, COMPARED),
                Place.from(places.ranked(), (page.page() - 1) * SHOWN, asked ? SHOWN : 0),
                Place.from(places.excluded(), 0, asked ? SHOWN : 0),
                Place.from(places.blank(), 0, asked ? SHOWN : 0)));
        return new FinderPage(
                asked ? sentences.heading() : words.say(inquiry.language(), "finder.title"),
                asked,
                said(inquiry, page, sentences),
                form(inquiry, sentences),
                asked ? answer(inquiry, places, page, judged, sentences) : Answer.NONE,
                asked ? List.of() : examples.briefs(inquiry),
                compared(judged.get(0)),
                brief.withRoutes(suggested(judged.get(0))).toQuery(),
                brief.toQuery());
    }

    private Said said(Inquiry inquiry, Pagination page, Sentences sentences) {
        var brief = inquiry.brief();
        var ignored = new ArrayList<>(brief.ignored());
        if (!page.ignored().isEmpty()) {
            ignored.add(new Ignored("page", page.ignored()));
        }
        return new Said(
                sentences.chips(),
                cityNotes(inquiry),
                ignored,
                brief.crowded() ? words.say(inquiry.language(), "finder.crowded", Brief.MOST) : null);
    }

    private static Answer answer(
            Inquiry inquiry, Places places, Pagination page, List<List<Judged>> judged, Sentences sentences) {
        var matches = matches(inquiry, judged.get(1), sentences, false);
        var leading = page.first() ? Math.min(LEADING, matches.size()) : 0;
        return new Answer(
                new Totals(
                        places.ranked().size(),
                        places.excluded().size(),
                        places.blank().size()),
                matches.subList(0, leading),
                matches.subList(leading, matches.size()),
                page,
                matches(inquiry, judged.get(2), sentences, false),
                judged.get(3).stream().map(one -> one.platform().entry()).toList());
    }

    Sentences sentences(Inquiry inquiry) {
        return new Sentences(words, inquiry.language(), inquiry.brief(), inquiry.options(), inquiry.cities());
    }

    /** The matches in words; cited where the page prints its sources. */
    static List<Match> matches(Inquiry inquiry, List<Judged> some, Sentences sentences, boolean cited) {
        return some.stream()
                .map(judged -> match(inquiry, judged, sentences, cited))
                .toList();
    }

    private static Match match(Inquiry inquiry, Judged judged, Sentences sentences, boolean cited) {
        var platform = judged.platform();
        var score = judged.score();
        var reasons = score.judgements().stream()
                .sorted(Comparator.comparing((Judgement judgement) -> SIGNS.indexOf(sign(judgement)))
                        .thenComparing(Judgement::sure, Comparator.reverseOrder()))
                .map(judgement -> new Reason(
                        sign(judgement),
                        sentences.say(judgement, platform),
                        inquiry.pool().invented() ? null : platform.entry().path() + "#" + anchor(judgement, platform),
                        judgement.sure(),
                        judgement.sure() + judgement.open(),
                        judgement.possible(),
                        judgement.criterion().must(),
                        cited ? cite(judgement, platform, inquiry.language()) : List.of()))
                .toList();
        return new Match(platform.entry(), judged.place(), score.sure(), score.highest(), score.possible(), reasons);
    }

    private static String sign(Judgement judgement) {
        return judgement.unknown() ? "unknown" : judgement.met() ? "yes" : "no";
    }

    private static String anchor(Judgement judgement, PlatformFacts platform) {
        var criterion = judgement.criterion();
        return switch (criterion.group()) {
            case ACCOUNT, BUDGET -> platform.routeAnchor(judgement.route());
            default -> platform.anchor(criterion.group().code(), criterion.value());
        };
    }

    private static List<Citation> cite(Judgement judgement, PlatformFacts platform, Language language) {
        var criterion = judgement.criterion();
        List<Source> sources = switch (criterion.group()) {
            case ACCOUNT, BUDGET ->
                platform.routes().stream()
                        .filter(route -> route.slug().equals(judgement.route()))
                        .map(Route::sources)
                        .findFirst()
                        .orElse(List.of());
            default ->
                platform.facts().stream()
                        .filter(fact -> fact.facet().equals(criterion.group().code())
                                && fact.value().equals(criterion.value()))
                        .map(Fact::sources)
                        .findFirst()
                        .orElse(List.of());
        };
        return Citation.ofAll(sources, language);
    }

    static List<CityNote> cityNotes(Inquiry inquiry) {
        return inquiry.cities().stream()
                .map(city -> new CityNote(city.city(), city.tier(), city.list().words()))
                .toList();
    }

    private static @Nullable String compared(List<Judged> leading) {
        var best = leading.stream()
                .map(judged -> "platform=" + judged.platform().entry().slug())
                .toList();
        return best.size() < 2 ? null : "/compare?" + String.join("&", best);
    }

    /** The best route of each leading platform: one within the budget, otherwise one that is open. */
    private static List<String> suggested(List<Judged> leading) {
        return leading.stream()
                .map(Judged::score)
                .flatMap(score -> Stream.of(Group.BUDGET, Group.ACCOUNT)
                        .flatMap(group -> score.judgements().stream()
                                .filter(judgement -> judgement.criterion().group() == group && judgement.met()))
                        .findFirst()
                        .map(judgement -> score.candidate().slug() + "/" + judgement.route())
                        .stream())
                .toList();
    }

    private Form form(Inquiry inquiry, Sentences sentences) {
        var brief = inquiry.brief();
        var options = inquiry.options();
        var language = inquiry.language();
        var fields = List.of(
                field(brief, sentences, "audience", "audience", options.of("audience")),
                field(brief, sentences, Brief.TIER, Brief.TIER, options.of(Brief.TIER)),
                field(brief, sentences, "objective", "objective", options.of("objective")),
                field(brief, sentences, "industry", "industry", options.of("industry")),
                field(brief, sentences, "format", "feature", options.formats()),
                field(brief, sentences, "tool", "feature", options.tools()));
        var cities = ticks(brief, Brief.CITY, options.of(Brief.CITY));
        var budget = brief.budget();
        return new Form(
                fields,
                cities.stream().filter(Tick::chosen).toList(),
                cities.stream().filter(tick -> !tick.chosen()).toList(),
                Stream.of("no", "yes")
                        .map(value ->
                                tick(brief, Brief.ENTITY, value, words.say(language, "finder.entity." + value), null))
                        .toList(),
                ticks(brief, Brief.ACCOUNT, options.of(Brief.ACCOUNT)),
                brief.asksForAnAccount() ? must(brief, Brief.ACCOUNT) : null,
                budget == null ? null : budget.toPlainString(),
                options.currencies().stream()
                        .map(currency ->
                                new Tick(currency, currency, null, currency.equals(brief.currency()), "", false))
                        .toList(),
                budget == null ? null : must(brief, Brief.BUDGET),
                Stream.of(Group.values())
                        .map(group -> new Weight(group.weightKey(), sentences.group(group.code()), brief.weight(group)))
                        .toList());
    }

    private static Field field(Brief brief, Sentences sentences, String id, String key, List<Option> options) {
        var ticks = ticks(brief, key, options);
        var open = ticks.stream().anyMatch(Tick::chosen);
        return new Field(id, key, sentences.group(id), open, ticks);
    }

    private static List<Tick> ticks(Brief brief, String key, List<Option> options) {
        return options.stream()
                .map(option -> tick(brief, key, option.value(), option.label(), option.definition()))
                .toList();
    }

    private static Tick tick(Brief brief, String key, String value, String label, @Nullable String definition) {
        var wish = key + "/" + value;
        return new Tick(value, label, definition, brief.has(key, value), wish, brief.isMust(wish));
    }

    private static Tick must(Brief brief, String wish) {
        return new Tick("", "", null, true, wish, brief.isMust(wish));
    }
}
