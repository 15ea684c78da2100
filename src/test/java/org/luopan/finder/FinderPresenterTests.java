package org.luopan.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.luopan.MadeUpEntries.BIG;
import static org.luopan.MadeUpEntries.BRIGHTPORT;
import static org.luopan.MadeUpEntries.CLOCK;
import static org.luopan.MadeUpEntries.KITE;
import static org.luopan.MadeUpEntries.LANTERN;
import static org.luopan.MadeUpEntries.ROUTES;
import static org.luopan.language.Language.EN;
import static org.luopan.language.Language.SV;

import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.MadeUp;
import org.luopan.MadeUpBase;
import org.luopan.brief.Brief;
import org.luopan.brief.BriefOptions;
import org.luopan.brief.Rates;
import org.luopan.finder.FinderPage.Match;
import org.luopan.finder.FinderPage.Reason;
import org.luopan.finder.FinderPage.Totals;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.language.Text;
import org.luopan.placement.CityTier;
import org.luopan.platform.PlatformFixtures;
import org.luopan.platformfacts.AccountRoute;
import org.luopan.platformfacts.Purpose;
import org.luopan.platformfacts.ReachFixtures;
import org.luopan.source.Citation;
import org.springframework.web.util.UriComponentsBuilder;

/** How the finder judges two platforms that are made up, and what it says about them. */
class FinderPresenterTests {

    private final FinderPresenter presenter = new FinderPresenter(
            new Examples(MadeUpBase.MESSAGES),
            new QuestionPresenter(MadeUpBase.MESSAGES),
            new FirstChoices(MadeUpBase.ENTRIES, MadeUpBase.MESSAGES),
            MadeUpBase.MESSAGES);

    @Test
    void namesThePlatformThatFitsAndKeepsApartWhatNobodyKnowsAnythingOf() {
        var answer = page("audience=students", EN).answer();

        assertThat(answer.totals()).isEqualTo(new Totals(1, 0, 0, 1));
        assertThat(answer.cards())
                .extracting(card -> card.match().entry().slug())
                .containsExactly("lantern");
        assertThat(answer.blank()).extracting(blank -> blank.slug()).containsExactly("kite");
    }

    @Test
    void saysWhatSpeaksForItInWordsAndLeadsToWhereItIsSaid() {
        var lantern = lantern(page("audience=students&tier=big", EN));

        assertThat(lantern.reasons())
                .extracting(Reason::sign, Reason::words, Reason::path)
                .containsExactly(
                        tuple("yes", "core audience: students", "/platforms/lantern#audience-students"),
                        tuple("yes", "strong in Big cities", "/platforms/lantern#reach-big"));
        assertThat(lantern.place()).isEqualTo(1);
        assertThat(lantern.points()).isEqualTo(lantern.possible() - 1);
    }

    @Test
    void saysLastWhatIsUnknownAndCountsItAsPossible() {
        var known = lantern(page("audience=students", SV));
        var lantern = lantern(page("industry=food&audience=students", SV));

        assertThat(lantern.reasons())
                .extracting(Reason::sign, Reason::words)
                .containsExactly(
                        tuple("yes", "kärnmålgrupp: studenter"), tuple("unknown", "uppgift saknas om branschen: mat"));
        assertThat(lantern.points()).isLessThan(lantern.highest());
        assertThat(known.points()).isEqualTo(known.highest());
    }

    @Test
    void saysTheBriefInWords() {
        assertThat(page("audience=students&tier=big", EN).heading()).isEqualTo("Platforms for students, in Big cities");
        assertThat(page("audience=students&tier=big", EN).said().chips()).hasSize(2);
        assertThat(page("", EN).asked()).isFalse();
    }

    @Test
    void keepsOutWhatIsKnownNotToMeetAMustAndSaysWhy() {
        var answer = page("audience=students&objective=hiring&must=objective/hiring", EN)
                .answer();

        assertThat(answer.totals()).isEqualTo(new Totals(0, 0, 1, 1));
        assertThat(answer.excluded().get(0).reasons())
                .extracting(Reason::sign, Reason::words, Reason::must)
                .containsExactly(tuple("yes", "core audience: students", false), tuple("no", "weak for hiring", true));
    }

    @Test
    void keepsInWhatMayMeetAMust() {
        assertThat(page("audience=students&industry=food&must=industry/food", EN)
                        .answer()
                        .totals())
                .isEqualTo(new Totals(1, 0, 0, 1));
    }

    @Test
    void judgesACityByItsTierAndSaysByWhichList() {
        var page = page(
                "city=brightport",
                EN,
                new CityTier(BRIGHTPORT.ref(EN), BIG.ref(EN), new Text("Yearbook", "en", false)));

        assertThat(page.said().cities())
                .extracting(note -> note.city().slug(), note -> note.tier().slug(), note -> note.list())
                .containsExactly(tuple("brightport", "big", "Yearbook"));
        assertThat(lantern(page).reasons()).extracting(Reason::sign).containsExactly("yes");
    }

    @Test
    void ignoresWhatItDoesNotKnowAndSaysSo() {
        var page = page("audience=students&audience=robots&page=x", EN);

        assertThat(page.said().ignored())
                .extracting(ignored -> ignored.key(), ignored -> ignored.value())
                .containsExactly(tuple("audience", "robots"), tuple("page", "x"));
        assertThat(page.answer().totals().fitting()).isEqualTo(1);
    }

    @Test
    void offersNoComparisonOfOnePlatform() {
        assertThat(page("audience=students", EN).compare()).isNull();
    }

    @Test
    void answersTheQuestionsWithWhatWasChosenAndTicksTheRest() {
        var form = page("audience=students&audience=parents", SV).form();

        assertThat(form.questions().see().choices())
                .extracting(choice -> choice.label(), choice -> choice.chosen())
                .containsExactly(tuple("Studenter", true), tuple("Föräldrar", false));
        assertThat(form.questions().goal().open()).isTrue();
        var audiences = form.more().fields().get(0);
        assertThat(audiences.ticks())
                .extracting(tick -> tick.label(), tick -> tick.chosen())
                .containsExactly(tuple("Föräldrar", true));
        assertThat(audiences.open()).isTrue();
    }

    @Test
    void citesTheSourcesOfEachReasonOnPaper() {
        var page = print("audience=students&tier=big", EN);

        assertThat(page.found().matches().get(0).reasons())
                .extracting(reason ->
                        reason.sources().stream().map(Citation::source).toList())
                .containsExactly(List.of("lantern-report"), List.of("lantern-report", "panel"));
        assertThat(page.day().words()).isEqualTo("22 November 2026");
    }

    @Test
    void addsUpTheFeesOfTheAccountsThatAreChosen() {
        var page = print("audience=students&route=lantern/for-companies&route=lantern/for-others", SV);

        assertThat(page.paperwork().fees()).containsExactly("600 CNY, per år");
        assertThat(page.paperwork().unknownFees()).isEqualTo(1);
        assertThat(page.paperwork().undocumented()).hasSize(2);
        assertThat(page.choices().get(0).routes())
                .extracting(route -> route.chosen())
                .containsExactly(true, true);
    }

    /** The account with a known fee of 600 yuan is too dear; the other, of a fee that nobody knows, is the one to ask about. */
    @Test
    void readsCostTimeAndFirstStepFromTheRouteWhoseFeeIsJudged() {
        var page = MadeUp.a(AccountRoute.class)
                .with("platform", LANTERN)
                .with("slug", "page")
                .with("name", new Localized("A page", null))
                .with("feePeriod", "unknown")
                .with("visibleInMainland", "unknown")
                .with("confidence", "low")
                .with("purpose", Purpose.ACCOUNT)
                .with("who", List.of("overseas-company"))
                .get();
        MadeUp.more(LANTERN).with("routes", new LinkedHashSet<>(List.of(ROUTES.get(0), ROUTES.get(1), page)));
        try {
            var card = page("audience=students&account=overseas-company&budget=100&currency=CNY", EN)
                    .answer()
                    .cards()
                    .get(0);
            assertThat(card.cost()).isEqualTo("not known yet; ask the platform");
            assertThat(card.firstStep()).isEqualTo("Apply for: A page.");
            assertThat(card.match().reasons())
                    .extracting(Reason::words)
                    .contains("account fee unknown: A page")
                    .anyMatch(words -> words.startsWith("you can open an account: A page"));
            assertThat(page("audience=students&account=overseas-company&budget=100&currency=CNY", EN)
                            .print())
                    .contains("route=lantern%2Fpage");
        } finally {
            MadeUp.more(LANTERN).with("routes", new LinkedHashSet<>(ROUTES));
        }
    }

    private static Match lantern(FinderPage page) {
        return page.answer().cards().get(0).match();
    }

    private FinderPage page(String query, Language language, CityTier... cities) {
        return presenter.page(inquiry(query, language, cities), query.contains("page=x") ? "x" : "", "");
    }

    private BriefPage print(String query, Language language) {
        var briefs = new BriefPresenter(
                PlatformFixtures.platforms(), presenter, MadeUpBase.VOCABULARY, MadeUpBase.MESSAGES, CLOCK);
        return briefs.page(inquiry(query, language));
    }

    private static Inquiry inquiry(String query, Language language, CityTier... cities) {
        var table = ReachFixtures.known(LANTERN, KITE).table();
        var options = new BriefOptions(MadeUpBase.VOCABULARY, MadeUpBase.ENTRIES, table, language);
        return new Inquiry(
                Brief.from(
                        UriComponentsBuilder.newInstance().query(query).build().getQueryParams(), options),
                options,
                new RealPlatforms(table, PlatformFixtures.platforms(), 2026, language),
                List.of(cities),
                Rates.NONE,
                language);
    }
}
