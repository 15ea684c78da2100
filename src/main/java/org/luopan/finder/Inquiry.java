package org.luopan.finder;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.luopan.brief.Brief;
import org.luopan.brief.BriefOptions;
import org.luopan.brief.Criterion;
import org.luopan.brief.Places;
import org.luopan.brief.Rates;
import org.luopan.language.Language;
import org.luopan.placement.CityTier;

/** A brief with everything needed to answer it in one language. */
record Inquiry(Brief brief, BriefOptions options, Pool pool, List<CityTier> cities, Rates rates, Language language) {

    /** The places of all platforms. */
    Places places() {
        return Places.of(criteria(), pool.candidates());
    }

    /** The platforms of these parts, with their scores; their facts are read at once. */
    List<List<Judged>> judged(List<List<Place>> parts) {
        var facts = pool.facts(parts.stream()
                .flatMap(List::stream)
                .map(Place::position)
                .distinct()
                .toList());
        var criteria = criteria();
        return parts.stream()
                .map(part -> part.stream()
                        .flatMap(place -> Stream.ofNullable(facts.get(place.position))
                                .map(platform ->
                                        Judged.of(platform, criteria, place.position, place.number, pool.year())))
                        .toList())
                .toList();
    }

    /** A place in an order, from 1, and the position of the platform that has it. */
    record Place(int number, int position) {

        static List<Place> from(Places.Order order, int first, int most) {
            var positions = order.from(first, most);
            return IntStream.range(0, positions.size())
                    .mapToObj(at -> new Place(first + at + 1, positions.get(at)))
                    .toList();
        }

        /** The first places, and those of these positions, if they have one. */
        static List<Place> firstAnd(Places.Order order, int most, List<Integer> positions) {
            return Stream.concat(
                            from(order, 0, most).stream(),
                            positions.stream()
                                    .map(position -> new Place(order.placeOf(position) + 1, position))
                                    .filter(place -> place.number > most))
                    .sorted(Comparator.comparingInt(Place::number))
                    .toList();
        }
    }

    private List<Criterion> criteria() {
        var tiers = cities.stream()
                .collect(Collectors.toMap(
                        city -> city.city().slug(), city -> city.tier().slug()));
        return brief.criteria(tiers, options.holders(), rates);
    }
}
