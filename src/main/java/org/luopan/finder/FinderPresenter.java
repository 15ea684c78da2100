package org.luopan.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.brief.Brief;
import org.luopan.brief.Criterion;
import org.luopan.brief.CriterionGroup;
import org.luopan.brief.Judgement;
import org.luopan.brief.Places;
import org.luopan.browse.Filter.Ignored;
import org.luopan.compare.ComparisonPath;
import org.luopan.finder.FinderPage.Answer;
import org.luopan.finder.FinderPage.CityNote;
import org.luopan.finder.FinderPage.Match;
import org.luopan.finder.FinderPage.Met;
import org.luopan.finder.FinderPage.Reason;
import org.luopan.finder.FinderPage.Said;
import org.luopan.finder.FinderPage.Totals;
import org.luopan.finder.Inquiry.Place;
import org.luopan.finder.ScorePage.Worth;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.platformfacts.PlatformFacts;
import org.luopan.platformfacts.PlatformFacts.Fact;
import org.luopan.platformfacts.PlatformFacts.Route;
import org.luopan.platformfacts.SourceQuality;
import org.luopan.source.Citation;
import org.luopan.vocabulary.Strength;
import org.luopan.web.Pagination;
import org.springframework.stereotype.Component;

/** Builds the finder's view for readers of one language. */
@Component
class FinderPresenter {

    /** How many platforms the answer shows as cards, and offers to compare. */
    private static final int CARDS = 3;

    /** How many platforms a page shows of each group. */
    static final int SHOWN = 24;

    private static final List<String> SIGNS = List.of("yes", "no", "unknown");

    private final Examples examples;
    private final QuestionPresenter forms;
    private final FirstChoices choices;
    private final Messages words;

    FinderPresenter(Examples examples, QuestionPresenter forms, FirstChoices choices, Messages words) {
        this.examples = examples;
        this.forms = forms;
        this.choices = choices;
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
                Judgement.points(Strength.STRONG),
                Judgement.points(Strength.PRESENT),
                SourceQuality.OLD,
                sentences.heading(),
                matches(inquiry, judged.get(0), sentences, false),
                matches(inquiry, judged.get(1), sentences, false));
    }

    FinderPage page(Inquiry inquiry, String number, String why) {
        var brief = inquiry.brief();
        var sentences = sentences(inquiry);
        var asked = !brief.isEmpty();
        var places = inquiry.places();
        var page = Pagination.asked(asked ? number : "", SHOWN, places.ranked().size());
        var judged = inquiry.judged(List.of(
                Place.from(places.ranked(), 0, CARDS),
                Place.from(places.ranked(), (page.page() - 1) * SHOWN, asked ? SHOWN : 0),
                Place.from(places.excluded(), 0, asked ? SHOWN : 0),
                Place.from(places.blank(), 0, asked ? SHOWN : 0)));
        return new FinderPage(
                asked ? sentences.heading() : words.say(inquiry.language(), "finder.title"),
                asked ? sentences.shortHeading() : words.say(inquiry.language(), "finder.title"),
                asked,
                said(inquiry, page, sentences),
                forms.form(inquiry, sentences),
                asked ? answer(inquiry, places, page, judged, sentences, why) : Answer.NONE,
                asked ? List.of() : examples.briefs(inquiry),
                compared(judged.get(0)),
                brief.withRoutes(suggested(judged.get(0))).toQuery(),
                brief.parameters(),
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

    private Answer answer(
            Inquiry inquiry,
            Places places,
            Pagination page,
            List<List<Judged>> judged,
            Sentences sentences,
            String why) {
        var some = judged.get(1);
        var matches = matches(inquiry, some, sentences, false);
        var first = page.first() ? Math.min(CARDS, matches.size()) : 0;
        var cards = IntStream.range(0, first)
                .mapToObj(at -> choices.card(inquiry, some.get(at), matches.get(at), sentences))
                .toList();
        var others = matches.subList(first, matches.size());
        return new Answer(
                new Totals(
                        places.fitting(),
                        places.ranked().size() - places.fitting(),
                        places.excluded().size(),
                        places.blank().size()),
                page.first() && places.ranked().size() > 0
                        ? choices.start(cards, places.fitting(), inquiry.language())
                        : "",
                cards,
                others.stream()
                        .filter(match -> match.place() <= places.fitting())
                        .toList(),
                others.stream()
                        .filter(match -> match.place() > places.fitting())
                        .toList(),
                page,
                matches(inquiry, judged.get(2), sentences, false),
                judged.get(3).stream().map(one -> one.platform().entry()).toList(),
                choices.beyond(inquiry),
                choices.money(inquiry),
                choices.whyNot(inquiry, places, why, sentences));
    }

    /** The rates by which fees were compared with the budget. */
    List<String> money(Inquiry inquiry) {
        return choices.money(inquiry);
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

    static Match match(Inquiry inquiry, Judged judged, Sentences sentences, boolean cited) {
        var score = judged.score();
        var reasons = score.judgements().stream()
                .filter(judgement -> !(judgement.criterion() instanceof Criterion.Venue && judgement.unknown()))
                .sorted(Comparator.comparing((Judgement judgement) -> SIGNS.indexOf(sign(judgement)))
                        .thenComparing(Judgement::points, Comparator.reverseOrder()))
                .map(judgement -> reason(inquiry, judged, judgement, sentences, cited))
                .toList();
        return new Match(
                judged.platform().entry(),
                judged.place(),
                score.points(),
                score.highest(),
                score.possible(),
                new Met(score.met(), score.wishes()),
                sentences.total(score.points(), score.highest(), score.possible()),
                reasons);
    }

    static Reason reason(Inquiry inquiry, Judged judged, Judgement judgement, Sentences sentences, boolean cited) {
        var platform = judged.platform();
        var low = judgement.points();
        var high = low + judgement.open();
        return new Reason(
                sign(judgement),
                sentences.say(judgement, platform),
                judgement.unknown() || judgement.doubts() == 0
                        ? null
                        : doubt(judgement, platform, inquiry.pool().year()),
                inquiry.pool().invented() ? null : platform.entry().path() + "#" + anchor(judgement, platform),
                low,
                high,
                judgement.possible(),
                sentences.points(low, high, judgement.possible()),
                judgement.criterion().must(),
                cited ? cite(judgement, platform, inquiry.language()) : List.of());
    }

    /** The main reason why a statement counts less; null for what is said of all routes. */
    private static @Nullable String doubt(Judgement judgement, PlatformFacts platform, int year) {
        return ofRoutes(judgement)
                ? platform.route(judgement.route())
                        .map(route -> route.doubt(year).code())
                        .orElse(null)
                : platform.fact(judgement.criterion().group().code(), decisive(judgement))
                        .flatMap(fact -> fact.doubt(year))
                        .map(Coded::code)
                        .orElse(null);
    }

    private static List<Citation> cite(Judgement judgement, PlatformFacts platform, Language language) {
        var sources = ofRoutes(judgement)
                ? platform.route(judgement.route()).map(Route::sources)
                : platform.fact(judgement.criterion().group().code(), decisive(judgement))
                        .map(Fact::sources);
        return Citation.ofAll(sources.orElse(List.of()), language);
    }

    private static boolean ofRoutes(Judgement judgement) {
        var group = judgement.criterion().group();
        return group == CriterionGroup.ACCOUNT || group == CriterionGroup.BUDGET;
    }

    private static String sign(Judgement judgement) {
        return judgement.unknown() ? "unknown" : judgement.met() ? "yes" : "no";
    }

    private static String anchor(Judgement judgement, PlatformFacts platform) {
        var criterion = judgement.criterion();
        return ofRoutes(judgement)
                ? platform.routeAnchor(judgement.route())
                : platform.anchor(criterion.group().code(), decisive(judgement));
    }

    /** The value that decides: the wish itself, or its opposite. */
    private static String decisive(Judgement judgement) {
        return judgement.opposite().isEmpty() ? judgement.criterion().value() : judgement.opposite();
    }

    static List<CityNote> cityNotes(Inquiry inquiry) {
        return inquiry.cities().stream()
                .map(city -> new CityNote(city.city(), city.tier(), city.list().words()))
                .toList();
    }

    private static @Nullable String compared(List<Judged> leading) {
        var best = leading.stream().map(judged -> judged.platform().entry()).toList();
        return best.size() < 2 ? null : ComparisonPath.of(best);
    }

    /** The account of each leading platform that its card tells of. */
    private static List<String> suggested(List<Judged> leading) {
        return leading.stream()
                .flatMap(judged -> judged.account().stream()
                        .map(route -> judged.score().candidate().slug() + "/" + route.slug()))
                .toList();
    }
}
