package org.luopan.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.luopan.MadeUpEntries.BIG;
import static org.luopan.MadeUpEntries.BRIGHTPORT;
import static org.luopan.MadeUpEntries.KITE;
import static org.luopan.MadeUpEntries.LANTERN;
import static org.luopan.MadeUpEntries.OLD_LIST;
import static org.luopan.MadeUpEntries.PLACEMENT;
import static org.luopan.MadeUpEntries.placement;
import static org.luopan.MadeUpEntries.tier;
import static org.luopan.language.Language.EN;
import static org.luopan.language.Language.SV;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.MadeUpBase;
import org.luopan.city.CityFixtures;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;
import org.luopan.placement.PlacementFixtures;
import org.luopan.placement.PlacementView;
import org.luopan.placement.TierPlacement;
import org.luopan.platform.PlatformFixtures;
import org.luopan.platformfacts.ReachFixtures;
import org.luopan.source.Citation;

/** What the pages of tiers show, told of one that is made up. */
class TierPresenterTests {

    private final TierPresenter presenter = presenter(PLACEMENT);

    @Test
    void listsItsCitiesByTheLeadingListWithWhatIsKnownOfThem() {
        var cities = presenter.profile(BIG, SV).cities();

        assertThat(cities.list().slug()).isEqualTo("yearbook");
        assertThat(cities.list().source().source()).isEqualTo("panel");
        assertThat(cities.recorded()).isEqualTo(1);
        assertThat(cities.members())
                .extracting(
                        member -> member.city().name().words(),
                        TierProfile.Member::rank,
                        member -> member.population().amount().words())
                .containsExactly(tuple("Ljushamn", 7, "24,87\u00a0miljoner"));
        assertThat(cities.members().get(0).province().lang()).isEqualTo("en");
        assertThat(cities.byOthers()).isEmpty();
    }

    @Test
    void namesTheCitiesThatOnlyAnotherListPutsThere() {
        var cities =
                presenter(placement(OLD_LIST, BRIGHTPORT, BIG)).profile(BIG, EN).cities();

        assertThat(cities.members()).isEmpty();
        assertThat(cities.recorded()).isZero();
        assertThat(cities.map()).isNull();
        assertThat(cities.byOthers())
                .extracting(
                        TierProfile.ByOther::slug,
                        TierProfile.ByOther::confidence,
                        other -> other.source().source(),
                        other -> other.cities().size())
                .containsExactly(tuple("old-list", "article", "article", 1));
    }

    @Test
    void drawsItsCitiesOnAMap() {
        assertThat(presenter.profile(BIG, EN).cities().map().map().dots())
                .extracting(dot -> dot.entry().slug())
                .containsExactly("brightport");
    }

    @Test
    void groupsPlatformsByTheirStrengthThereUnknownOnesToo() {
        var platforms = presenter.profile(BIG, EN).platforms();

        assertThat(platforms)
                .extracting(
                        TierProfile.Platforms::strength,
                        group -> group.platforms().stream()
                                .map(reached -> reached.platform().slug())
                                .toList(),
                        TierProfile.Platforms::more)
                .containsExactly(tuple("strong", List.of("lantern"), 0), tuple("unknown", List.of("kite"), 0));
        assertThat(platforms.get(0).platforms().get(0).sources())
                .extracting(Citation::source)
                .containsExactly("lantern-report", "panel");
        assertThat(platforms.get(1).platforms().get(0).sources()).isEmpty();
    }

    @Test
    void leavesOpenWhatNobodyHasCountedOrWritten() {
        var big = presenter.profile(BIG, SV);

        assertThat(big.facts().cityCount()).isNull();
        assertThat(big.facts().cityCountAsOf()).isNull();
        assertThat(big.texts().summary()).isEqualTo(new Text("Few. Large.", "en", true));
        assertThat(big.texts().advice()).isNull();
        assertThat(big.hasArticle()).isFalse();
    }

    @Test
    void linksToTheTrendsThatNameIt() {
        assertThat(presenter.profile(BIG, EN).related())
                .extracting(EntryRef::address)
                .containsExactly("trend/evening-markets");
    }

    @Test
    void givesAnOverviewOfEveryPlatformInEveryTier() {
        var overview = presenter.overview(List.of(BIG), "1", EN);

        assertThat(overview.rows())
                .extracting(
                        row -> row.platform().slug(),
                        row -> row.cells().get(0).strength(),
                        row -> row.cells().get(0).matches())
                .containsExactly(tuple("lantern", "strong", true), tuple("kite", "unknown", false));
        assertThat(overview.lists()).extracting(TiersPage.ListView::slug).containsExactly("yearbook", "old-list");
        assertThat(overview.listed().total()).isEqualTo(1);
    }

    @Test
    void saysUnknownOfATierThatNobodyHasSaidAnythingAbout() {
        var overview = presenter.overview(List.of(tier(6, "small", "Small towns", null, 2)), "1", EN);

        assertThat(overview.rows())
                .extracting(
                        row -> row.cells().get(0).strength(),
                        row -> row.cells().get(0).known())
                .containsExactly(tuple("unknown", false), tuple("unknown", false));
    }

    @Test
    void namesTheCitiesOnWhichListsDisagreeWithWhatEachSays() {
        var small = tier(6, "small", "Small towns", null, 2);
        var overview =
                presenter(PLACEMENT, placement(OLD_LIST, BRIGHTPORT, small)).overview(List.of(BIG, small), "1", EN);

        assertThat(overview.disputed()).extracting(one -> one.city().slug()).containsExactly("brightport");
        assertThat(overview.disputed().get(0).placements())
                .extracting(
                        PlacementView::list,
                        said -> said.tier().slug(),
                        said -> said.source().source())
                .containsExactly(tuple("yearbook", "big", "panel"), tuple("old-list", "small", "article"));
        assertThat(presenter.overview(List.of(BIG), "1", EN).disputed()).isEmpty();
    }

    @Test
    void introducesATierByItsFirstSentenceAndItsFirstCities() {
        var card = presenter.overview(List.of(BIG), "1", SV).tiers().get(0);

        assertThat(card.line()).isEqualTo(new Text("Few.", "en", true));
        assertThat(card.examples()).extracting(EntryRef::slug).containsExactly("brightport");
        assertThat(card.recorded()).isEqualTo(1);
    }

    private static TierPresenter presenter(TierPlacement... placed) {
        var placements = PlacementFixtures.placements(placed);
        return new TierPresenter(
                placements,
                MadeUpBase.LISTS,
                CityFixtures.presenter(placed),
                PlatformFixtures.platforms(),
                MadeUpBase.FIGURES,
                MadeUpBase.CLAIMS,
                MadeUpBase.SOURCES,
                MadeUpBase.ENTRIES,
                CityFixtures.maps(placements),
                ReachFixtures.known(LANTERN, KITE));
    }
}
