package org.luopan.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.brief.Candidate.Fee;
import org.luopan.brief.Candidate.Known;
import org.luopan.brief.Candidate.Offer;
import org.luopan.brief.Criterion.Access;
import org.luopan.brief.Criterion.Affordable;
import org.luopan.brief.Criterion.Holders;
import org.luopan.brief.Criterion.Quality;
import org.luopan.platformfacts.Purpose;
import org.luopan.vocabulary.Strength;

class PlacesTests {

    private static final List<String> VALUES = List.of("gen-z", "students", "families");
    private static final Use SALES = Use.of(Set.of("conversion"), Set.of("travel"), Set.of(), false);
    private static final Holders ABROAD = new Holders(Set.of("overseas-company"), Set.of("agency"), false);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void putsCandidatesInTheOrderOfTheRanking(long seed) {
        var random = new Random(seed);
        var candidates = IntStream.range(0, 300)
                .mapToObj(position -> candidate(position, random))
                .toList();
        var criteria = criteria(random);
        var ranking = Ranking.of(criteria, candidates);
        var places = Places.of(criteria, new Listed(candidates));
        assertThat(places.ranked().from(0, 300)).isEqualTo(positions(ranking.ranked()));
        assertThat(places.fitting()).isEqualTo(ranking.fitting().size());
        assertThat(places.excluded().from(0, 300)).isEqualTo(positions(ranking.excluded()));
        assertThat(places.blank().from(0, 300)).isEqualTo(positions(ranking.blank()));
    }

    @Test
    void knowsThePlaceOfAPosition() {
        var places = Places.of(
                List.of(new Quality(CriterionGroup.AUDIENCE, "gen-z", false, 1)),
                new Listed(List.of(known(0, Strength.WEAK), known(1, Strength.CORE), known(2, Strength.UNKNOWN))));
        assertThat(places.ranked().from(0, 1)).containsExactly(1);
        assertThat(places.ranked().from(1, 5)).containsExactly(0);
        assertThat(places.ranked().placeOf(0)).isEqualTo(1);
        assertThat(places.ranked().placeOf(2)).isEqualTo(-1);
    }

    private static Candidate known(int position, Strength strength) {
        var known = new HashMap<String, Known>();
        known.put("audience/gen-z", Known.of(strength, 0));
        return new Candidate("p" + position, position, known, List.of());
    }

    private static Candidate candidate(int position, Random random) {
        var known = new HashMap<String, Known>();
        VALUES.forEach(value -> {
            if (random.nextInt(3) > 0) {
                known.put("audience/" + value, Known.of(Strength.values()[random.nextInt(5)], random.nextInt(2)));
            }
        });
        known.put("objective/gen-z", Known.of(Strength.values()[random.nextInt(5)], random.nextInt(2)));
        var offers = new ArrayList<Offer>();
        for (var route = 0; route < random.nextInt(3); route++) {
            var who = random.nextInt(4) == 0
                    ? Set.<String>of()
                    : Set.of(List.of("overseas-company", "agency", "mainland-company")
                            .get(random.nextInt(2)));
            var fee = random.nextBoolean() ? new Fee(BigDecimal.valueOf(random.nextInt(4) * 100L), "CNY") : null;
            offers.add(new Offer(
                    "route-" + route,
                    random.nextInt(5) == 0 ? null : Purpose.values()[random.nextInt(5)],
                    random.nextInt(4) == 0 ? Set.of("travel") : Set.of(),
                    who,
                    fee,
                    random.nextInt(2)));
        }
        return new Candidate("p" + String.format("%03d", position), position, known, offers);
    }

    private static List<Criterion> criteria(Random random) {
        var criteria = new ArrayList<Criterion>();
        VALUES.forEach(value -> criteria.add(new Quality(
                CriterionGroup.AUDIENCE,
                value,
                random.nextBoolean() ? "" : "families",
                random.nextInt(4) == 0,
                random.nextInt(4))));
        criteria.add(new Quality(CriterionGroup.OBJECTIVE, "gen-z", "", false, random.nextInt(3)));
        criteria.add(new Access(ABROAD, SALES, random.nextBoolean(), 1 + random.nextInt(2)));
        criteria.add(
                new Affordable(BigDecimal.valueOf(150), "CNY", Rates.NONE, ABROAD, SALES, random.nextBoolean(), 1));
        criteria.add(new Criterion.Venue());
        Collections.shuffle(criteria, random);
        return criteria.subList(0, 1 + random.nextInt(criteria.size()));
    }

    private static List<Integer> positions(List<Score> scores) {
        return scores.stream().map(score -> score.candidate().position()).toList();
    }

    private record Listed(List<Candidate> all) implements Candidates {

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public IntFunction<Known> known(CriterionGroup group, String value) {
            return position -> all.get(position).known(group, value);
        }

        @Override
        public List<Offer> offers(int position) {
            return all.get(position).offers();
        }
    }
}
