package org.luopan.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.luopan.MadeUpEntries.BIG;
import static org.luopan.MadeUpEntries.BRIGHTPORT;
import static org.luopan.MadeUpEntries.OLD_LIST;
import static org.luopan.MadeUpEntries.PLACEMENT;
import static org.luopan.MadeUpEntries.placement;
import static org.luopan.MadeUpEntries.tier;
import static org.luopan.language.Language.EN;
import static org.luopan.language.Language.SV;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luopan.city.CityProfile.Degrees;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;
import org.luopan.placement.PlacementView;
import org.luopan.placement.TierPlacement;

/** What the page of a city shows, told of one that is made up. */
class CityPresenterTests {

    private static final TierPlacement OTHERWISE =
            placement(OLD_LIST, BRIGHTPORT, tier(6, "small", "Small towns", null, 2));

    private final CityPresenter presenter = CityFixtures.presenter(PLACEMENT);
    private final CityPresenter disputed = CityFixtures.presenter(OTHERWISE, PLACEMENT);

    @Test
    void leadsWithTheOnlyListThatPlacesItAndSaysWhy() {
        var placed = presenter.profile(BRIGHTPORT, EN).placed();

        assertThat(placed.lead().tier().slug()).isEqualTo("big");
        assertThat(placed.why())
                .isEqualTo("Big cities by Yearbook leads: no other list places the city (third-party estimate).");
        assertThat(placed.otherwise()).isEmpty();
    }

    @Test
    void namesTheListsThatDoNotPlaceItAsWell() {
        assertThat(presenter.profile(BRIGHTPORT, EN).placed().all())
                .extracting(PlacementView::list, PlacementView::tier, PlacementView::leads)
                .containsExactly(tuple("yearbook", BIG.ref(EN), true), tuple("old-list", null, false));
    }

    @Test
    void leadsWithTheBestFoundedListAndNamesWhoDisagrees() {
        var placed = disputed.profile(BRIGHTPORT, SV).placed();

        assertThat(placed.lead().list()).isEqualTo("yearbook");
        assertThat(placed.why())
                .isEqualTo("Stora städer enligt Yearbook står först: listan är den nyaste och bättre underbyggd"
                        + " (oberoende uppskattning) än varje annan som placerar staden.");
        assertThat(placed.otherwise())
                .extracting(PlacementView::list, other -> other.source().source())
                .containsExactly(tuple("old-list", "article"));
        assertThat(placed.otherwise().get(0).tier().name()).isEqualTo(new Text("Small towns", "en", true));
    }

    @Test
    void hasNoTierWhereNoListPlacesIt() {
        var nowhere = CityFixtures.presenter().profile(BRIGHTPORT, EN);

        assertThat(nowhere.placed().lead()).isNull();
        assertThat(nowhere.placed().why()).isNull();
        assertThat(nowhere.placed().all())
                .hasSize(2)
                .extracting(PlacementView::tier)
                .containsOnlyNulls();
        assertThat(nowhere.neighbours().tier()).isEmpty();
    }

    @Test
    void saysWhereItLiesInNumbersAndInWords() {
        var facts = presenter.profile(BRIGHTPORT, SV).facts();

        assertThat(facts.location().latitude()).isEqualTo(new Degrees(new BigDecimal("31.2300"), "31,23"));
        assertThat(facts.location().source().source()).isEqualTo("panel");
        assertThat(facts.province()).isEqualTo(new Text("Eastland", "en", true));
        assertThat(facts.lastChecked()).isNull();
    }

    @Test
    void saysHowManyLiveThere() {
        var population = presenter.profile(BRIGHTPORT, EN).evidence().figures().get(0);

        assertThat(population.lead().amount().words()).isEqualTo("24.87\u00a0million");
        assertThat(population.lead().standing().freshness()).isEqualTo("due");
        assertThat(population.why()).isEqualTo("The only value known: an official filing or statistic.");
        assertThat(population.series().get(0).drawn()).isFalse();
    }

    @Test
    void linksToWhatItSaysToSeeAsWell() {
        var profile = presenter.profile(BRIGHTPORT, EN);

        assertThat(profile.links().seeAlso()).extracting(EntryRef::address).containsExactly("trend/evening-markets");
        assertThat(profile.linked()).isTrue();
    }

    @Test
    void isListedUnderItsLeadingTierWithTheListsThatDisagree() {
        var card = disputed.card(BRIGHTPORT, List.of(OTHERWISE, PLACEMENT), null, EN);

        assertThat(card.lead().tier().slug()).isEqualTo("big");
        assertThat(card.otherwise()).extracting(PlacementView::list).containsExactly("old-list");
        assertThat(card.population()).isNull();
        assertThat(presenter.card(BRIGHTPORT, List.of(), null, EN).lead()).isNull();
    }
}
