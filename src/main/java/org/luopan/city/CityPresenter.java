package org.luopan.city;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.Claims;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryRef;
import org.luopan.figure.FigureView;
import org.luopan.figure.Figures;
import org.luopan.language.Amounts;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.placement.City;
import org.luopan.placement.CityRepository;
import org.luopan.placement.LeadingPlacement;
import org.luopan.placement.PlacementView;
import org.luopan.placement.TierList;
import org.luopan.placement.TierLists;
import org.luopan.placement.TierPlacement;
import org.luopan.placement.TierPlacementRepository;
import org.luopan.source.Citation;
import org.luopan.source.Sources;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Builds the views of a city for readers of one language. */
@Component
public class CityPresenter {

    private static final Limit NEIGHBOURS = Limit.of(12);

    private final CityRepository cities;
    private final TierPlacementRepository placements;
    private final TierLists lists;
    private final Figures figures;
    private final Claims claims;
    private final Sources sources;
    private final Entries entries;
    private final Messages words;

    CityPresenter(
            CityRepository cities,
            TierPlacementRepository placements,
            TierLists lists,
            Figures figures,
            Claims claims,
            Sources sources,
            Entries entries,
            Messages words) {
        this.cities = cities;
        this.placements = placements;
        this.lists = lists;
        this.figures = figures;
        this.claims = claims;
        this.sources = sources;
        this.entries = entries;
        this.words = words;
    }

    CityCard card(City city, List<TierPlacement> placed, @Nullable FigureView population, Language language) {
        var views = new Wording(language).views(placed);
        return new CityCard(
                city.ref(language),
                city.province().required(language),
                views.stream().filter(PlacementView::leads).findFirst().orElse(null),
                otherwise(views),
                population);
    }

    CityProfile profile(City city, Language language) {
        return new Wording(language).profile(city);
    }

    /** A placement as pages show it, without comparing it with others. */
    public PlacementView view(TierPlacement placement, boolean leads, Language language) {
        return new Wording(language).view(placement, leads);
    }

    /** The placements that disagree with the leading one. */
    static List<PlacementView> otherwise(List<PlacementView> placements) {
        var lead = placements.stream()
                .filter(PlacementView::leads)
                .map(PlacementView::tier)
                .findFirst()
                .orElse(null);
        return placements.stream()
                .filter(placement -> placement.tier() != null && !Objects.equals(placement.tier(), lead))
                .toList();
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        CityProfile profile(City city) {
            var id = city.id();
            var placed = placements.ofCities(List.of(id));
            var leading = LeadingPlacement.of(placed).orElse(null);
            return new CityProfile(
                    city.ref(language),
                    facts(city),
                    placed(placed, leading),
                    List.of(),
                    new CityProfile.Texts(
                            city.summary().in(language),
                            city.note().in(language),
                            city.articleText().in(language)),
                    new CityProfile.Neighbours(
                            leading == null ? List.of() : sameTier(city, leading.placement()),
                            cities.inProvince(city.provinceSlug(), id, NEIGHBOURS).stream()
                                    .map(other -> other.ref(language))
                                    .toList()),
                    claims.evidence(id, figures.cards(id, language), sources.behind(id, language), language),
                    entries.around(id, language));
        }

        private CityProfile.Facts facts(City city) {
            return new CityProfile.Facts(
                    city.province().required(language),
                    city.provinceSlug(),
                    new CityProfile.Location(
                            degrees(city.latitude()),
                            degrees(city.longitude()),
                            Citation.ofIfAny(city.coordinatesSource(), language)),
                    Days.in(figures.lastChecked(city.id()).orElse(null), language));
        }

        /** What every list says about the city, including lists that do not place it. */
        private CityProfile.Placed placed(List<TierPlacement> placed, @Nullable LeadingPlacement leading) {
            var views = new ArrayList<>(views(placed));
            lists.all().stream()
                    .filter(list -> views.stream().noneMatch(view -> view.list().equals(list.slug())))
                    .forEach(list -> views.add(notPlaced(list)));
            return new CityProfile.Placed(
                    views.stream().filter(PlacementView::leads).findFirst().orElse(null),
                    leading == null ? null : why(leading),
                    views);
        }

        PlacementView view(TierPlacement placement, boolean leads) {
            var list = placement.list();
            return new PlacementView(
                    list.slug(),
                    list.name().required(language),
                    list.publisher(),
                    list.asOf().in(language),
                    list.confidence().code(),
                    placement.tier().ref(language),
                    placement.listRank(),
                    placement.support(),
                    Days.in(placement.checkedOn(), language),
                    leads,
                    Citation.of(placement.source(), language));
        }

        private List<PlacementView> views(List<TierPlacement> placed) {
            var leading =
                    LeadingPlacement.of(placed).map(LeadingPlacement::placement).orElse(null);
            return placed.stream()
                    .map(placement -> view(placement, placement.equals(leading)))
                    .toList();
        }

        private PlacementView notPlaced(TierList list) {
            return new PlacementView(
                    list.slug(),
                    list.name().required(language),
                    list.publisher(),
                    list.asOf().in(language),
                    list.confidence().code(),
                    null,
                    null,
                    null,
                    null,
                    false,
                    Citation.of(list.source(), language));
        }

        /** "New Tier 1 by Yicai 2025 leads: the list is newer and better founded than any other that places the city." */
        private String why(LeadingPlacement leading) {
            var placement = leading.placement();
            return words.say(
                    language,
                    "city.why." + leading.reason().code(),
                    placement.tier().name().required(language).words(),
                    placement.list().name().required(language).words(),
                    words.say(language, "confidence", placement.list().confidence()));
        }

        private List<EntryRef> sameTier(City city, TierPlacement lead) {
            return placements.near(lead.list().id(), lead.tier().id(), city.id(), city.sortOrder(), NEIGHBOURS).stream()
                    .map(placement -> placement.city().ref(language))
                    .sorted(Comparator.comparing(EntryRef::sortOrder))
                    .toList();
        }

        private CityProfile.@Nullable Degrees degrees(@Nullable BigDecimal degrees) {
            return degrees == null ? null : new CityProfile.Degrees(degrees, Amounts.exact(degrees, language));
        }
    }
}
