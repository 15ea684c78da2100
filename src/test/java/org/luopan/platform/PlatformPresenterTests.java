package org.luopan.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.luopan.MadeUpEntries.KITE;
import static org.luopan.MadeUpEntries.LANTERN;
import static org.luopan.language.Language.EN;
import static org.luopan.language.Language.SV;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.MadeUpEntries;
import org.luopan.claim.ClaimView;
import org.luopan.entry.EntryRef;
import org.luopan.entry.Support;
import org.luopan.figure.FigureCard;
import org.luopan.figure.FigureView;
import org.luopan.figure.SeriesEvent;
import org.luopan.language.Text;
import org.luopan.platform.PlatformProfile.LabelledText;
import org.luopan.platform.PlatformProfile.ReachNote;
import org.luopan.platform.PlatformProfile.TraitView;
import org.luopan.platformfacts.RouteView;
import org.luopan.source.Citation;

/** What the page of a platform shows, told of two that are made up. */
class PlatformPresenterTests {

    private final PlatformPresenter presenter = PlatformFixtures.presenter();

    @Test
    void leadsWithTheNewestCountOfTheCompany() {
        var users = users(presenter.profile(LANTERN, EN));

        assertThat(users.lead().amount().words()).isEqualTo("more than 120.5\u00a0million");
        assertThat(users.why()).isEqualTo("Leads because it is the newest company statement.");
        assertThat(users(presenter.profile(LANTERN, SV)).why())
                .isEqualTo("Står först som den nyaste uppgiften från bolaget.");
    }

    @Test
    void keepsTheValuesThatCompeteInTheirOwnSeriesNewestFirst() {
        var users = users(presenter.profile(LANTERN, EN));

        assertThat(users.others()).isEqualTo(3);
        assertThat(users.mixed()).isTrue();
        assertThat(users.series())
                .extracting(series -> series.values().stream()
                        .map(value -> value.asOf().code())
                        .toList())
                .containsExactly(List.of("2026-10"), List.of("2026-Q3", "2020-Q3"), List.of("2021"));
    }

    @Test
    void saysANumberWithItsUnitItsTimeItsSourceAndItsFreshness() {
        var lead = users(presenter.profile(LANTERN, SV)).lead();

        assertThat(lead.label().words()).isEqualTo("Användare per månad");
        assertThat(lead.amount().number()).isEqualByComparingTo("120500000");
        assertThat(lead.amount().number().toString()).isEqualTo("120500000");
        assertThat(lead.amount().exact()).isEqualTo("120\u00a0500\u00a0000");
        assertThat(lead.amount().unit()).isEqualTo(new FigureView.Unit("accounts", "konton"));
        assertThat(lead.asOf().words()).isEqualTo("tredje kvartalet 2026");
        assertThat(lead.source().source()).isEqualTo("lantern-report");
        assertThat(lead.standing().freshness()).isEqualTo("fresh");
        assertThat(lead.standing().confidence()).isEqualTo("company-statement");
        assertThat(lead.standing().support()).isEqualTo(Support.READ);
    }

    @Test
    void saysThatAnOldNumberIsStaleAndIsAllThatIsKnown() {
        var users = users(presenter.profile(KITE, EN));

        assertThat(users.lead().standing().freshness()).isEqualTo("stale");
        assertThat(users.why()).isEqualTo("No value is recent enough to rely on; this is the last one known.");
        assertThat(users.others()).isZero();
    }

    @Test
    void tellsWhatHappenedWhileTheCompanyCountedAndWhoSaysSo() {
        var series = users(presenter.profile(LANTERN, EN)).series();

        assertThat(series.get(1).events())
                .extracting(SeriesEvent::letter, event -> event.at().code(), SeriesEvent::says)
                .containsExactly(
                        tuple("a", "2018", "Lantern was launched"),
                        tuple("b", "2021", "The article of 2021 says 90\u00a0million; shown for reference only"));
        assertThat(series.get(1).events())
                .flatExtracting(SeriesEvent::sources)
                .extracting(Citation::source)
                .containsExactly("lantern-report", "article");
        assertThat(series.get(0).events()).isEmpty();
    }

    @Test
    void showsEnglishWhereThereIsNoSwedishAndNamesItsLanguage() {
        var texts = presenter.profile(LANTERN, SV).texts();

        assertThat(texts.summary()).isEqualTo(new Text("Brev mellan studenter.", "sv", false));
        assertThat(texts.summary().lang()).isNull();
        assertThat(texts.business()).isEqualTo(new Text("Sells lamps.", "en", true));
        assertThat(texts.business().lang()).isEqualTo("en");
        assertThat(presenter.profile(LANTERN, EN).texts().business().lang()).isNull();
    }

    @Test
    void putsTheStrongestTraitsFirstAndCitesTheirSources() {
        var traits = presenter.profile(LANTERN, EN).traits();

        assertThat(traits.of("audience"))
                .extracting(
                        TraitView::label,
                        TraitView::strength,
                        trait -> trait.source().source())
                .containsExactly(tuple("Students", "core", "lantern-report"), tuple("Parents", "strong", "panel"));
        assertThat(traits.of("audience").get(0).note()).isEqualTo(new Text("Two of three users.", "en", false));
        assertThat(traits.of("analogue")).extracting(TraitView::source).containsOnlyNulls();
    }

    @Test
    void saysWhatItIsBestForFromItsCoreObjectivesAlone() {
        assertThat(presenter.profile(LANTERN, EN).traits().bestFor()).isEqualTo("Service");
        assertThat(presenter.profile(KITE, EN).traits().bestFor()).isEmpty();
    }

    @Test
    void saysUnknownOfWhatNobodyKnows() {
        var kite = presenter.profile(KITE, EN);

        assertThat(kite.reach().tiers())
                .extracting(reach -> reach.tier().slug(), PlatformProfile.ReachView::strength)
                .containsExactly(tuple("big", "unknown"));
        assertThat(kite.reach().tiers().get(0).sources()).isEmpty();
        assertThat(kite.facts().launch().year()).isNull();
        assertThat(kite.facts().website()).isNull();
        assertThat(kite.facts().lastChecked()).isNull();
        assertThat(kite.texts().summary()).isNull();
        assertThat(kite.texts().sections()).isEqualTo(List.<LabelledText>of());
        assertThat(kite.hasBusiness()).isFalse();
        assertThat(kite.hasArticle()).isFalse();
    }

    @Test
    void citesEverySourceOfItsReachTheMainOneFirst() {
        var reach = presenter.profile(LANTERN, EN).reach();

        assertThat(reach.tiers().get(0).sources())
                .extracting(Citation::source)
                .containsExactly("lantern-report", "panel");
        assertThat(reach.notes()).isEqualTo(List.<ReachNote>of());
    }

    @Test
    void groupsAccountsByWhetherTheyNeedAChineseCompany() {
        assertThat(presenter.profile(LANTERN, EN).routes())
                .extracting(
                        PlatformProfile.RouteGroup::opening,
                        group -> group.routes().stream().map(RouteView::slug).toList())
                .containsExactly(
                        tuple("from-abroad", List.of("for-companies")), tuple("unknown", List.of("for-others")));
    }

    @Test
    void saysWhatAnAccountCostsAsANumberAndInWords() {
        var routes = presenter.profile(LANTERN, SV).routes();
        var known = routes.get(0).routes().get(0);
        var unknown = routes.get(1).routes().get(0);

        assertThat(known.fee().amount().toString()).isEqualTo("600");
        assertThat(known.fee().currency()).isEqualTo("CNY");
        assertThat(known.fee().words()).isEqualTo("600 CNY, per år");
        assertThat(known.standing().freshness()).isEqualTo("due");
        assertThat(unknown.fee().amount()).isNull();
        assertThat(unknown.fee().words()).isEqualTo("okänd avgift");
        assertThat(known.use().holders()).isEqualTo("Utländskt företag");
        assertThat(unknown.standing().asOf()).isNull();
        assertThat(unknown.standing().freshness()).isNull();
        assertThat(unknown.sources()).isEmpty();
    }

    @Test
    void tellsWhatTheArticleClaimedAndWhatIsKnownBetter() {
        var lantern = presenter.profile(LANTERN, EN);

        assertThat(lantern.hasArticle()).isTrue();
        assertThat(lantern.evidence().claims())
                .extracting(ClaimView::state, ClaimView::founding, ClaimView::from)
                .containsExactly(tuple("contradicted", true, null));
        assertThat(lantern.evidence().claims().get(0).better())
                .extracting(Citation::source)
                .containsExactly("lantern-report");
    }

    @Test
    void namesTheTrendsThatNameIt() {
        assertThat(presenter.profile(LANTERN, SV).trends())
                .extracting(EntryRef::address, trend -> trend.name().words())
                .containsExactly(tuple("trend/evening-markets", "Kvällsmarknader"));
        assertThat(presenter.profile(KITE, SV).trends()).isEmpty();
    }

    @Test
    void knowsWhenAnEditorLastLookedIntoASource() {
        assertThat(presenter.profile(LANTERN, SV).facts().lastChecked().words()).isEqualTo("20 november 2026");
    }

    @Test
    void tellsTheFinderTheStrengthsAndTheirSources() {
        var facts = presenter.facts(LANTERN, MadeUpEntries.TRAITS, LANTERN.reach(), LANTERN.routes(), EN);

        assertThat(facts.facts())
                .extracting(
                        fact -> fact.facet() + "/" + fact.value(),
                        fact -> fact.strength().code(),
                        fact -> fact.sources().size())
                .contains(tuple("audience/students", "core", 1), tuple("analogue/postbox", "present", 0))
                .endsWith(tuple("tier/big", "strong", 2));
        assertThat(facts.routes().get(0).fee().amount()).isEqualByComparingTo("600");
        assertThat(facts.routes().get(1).fee()).isNull();
    }

    private static FigureCard users(PlatformProfile profile) {
        return profile.evidence().figures().get(0);
    }
}
