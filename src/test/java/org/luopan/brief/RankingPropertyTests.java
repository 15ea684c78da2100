package org.luopan.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.junit.jupiter.api.Test;
import org.luopan.RandomCases;
import org.luopan.brief.Candidate.Known;
import org.luopan.brief.Candidate.Offer;
import org.luopan.brief.Criterion.Access;
import org.luopan.brief.Criterion.Holders;
import org.luopan.brief.Criterion.Quality;
import org.luopan.platformfacts.Purpose;
import org.luopan.vocabulary.Strength;

/** What holds for every brief and every platform, however much or little is known. */
class RankingPropertyTests {

    private static final int TRIES = 2_000;

    private static final List<String> KEYS = List.of(
            "audience/high-income", "audience/bargain-hunters", "objective/seeding", "industry/beauty", "tier/one");

    private static final Holders ABROAD = new Holders(Set.of("overseas-company"), Set.of("agency"), false);
    private static final Use SEEDING = Use.of(Set.of("seeding"), Set.of("beauty"), Set.of(), false);

    private static final Arbitrary<Known> KNOWN = Combinators.combine(
                    Arbitraries.of(Strength.values()), Arbitraries.integers().between(0, 1))
            .as((strength, doubts) -> strength == Strength.UNKNOWN ? Known.UNKNOWN : Known.of(strength, doubts));

    private static final Arbitrary<Offer> OFFERS = Combinators.combine(
                    Arbitraries.of(Purpose.values()).injectNull(.2),
                    Arbitraries.of(Set.<String>of(), Set.of("beauty"), Set.of("travel")),
                    Arbitraries.of(
                            Set.<String>of(), Set.of("overseas-company"), Set.of("mainland-company"), Set.of("agency")),
                    Arbitraries.integers().between(0, 1))
            .as((purpose, industries, who, doubts) -> new Offer("route", purpose, industries, who, null, doubts));

    private static final Arbitrary<Platform> PLATFORMS = Combinators.combine(
                    KNOWN.list().ofSize(KEYS.size()), OFFERS.list().ofMaxSize(2))
            .as(Platform::new);

    private static final Arbitrary<Wish> WISHES = Combinators.combine(
                    Arbitraries.integers().between(0, KEYS.size()),
                    Arbitraries.integers().between(0, 5).map(number -> number == 0),
                    Arbitraries.integers().between(0, 3))
            .as(Wish::new);

    private static final Arbitrary<Case> CASES = Combinators.combine(
                    WISHES.list().ofMinSize(1).ofMaxSize(KEYS.size() + 1).uniqueElements(Wish::key),
                    PLATFORMS.list().ofMinSize(1).ofMaxSize(7),
                    Arbitraries.integers().between(0, 1_000))
            .as(Case::new);

    /** What is known of one platform, by the order of the keys. */
    private record Platform(List<Known> known, List<Offer> offers) {

        Candidate at(int position) {
            var byKey = new HashMap<String, Known>();
            IntStream.range(0, KEYS.size()).forEach(key -> byKey.put(KEYS.get(key), known.get(key)));
            return new Candidate("p" + position, position, byKey, offers);
        }

        Platform with(int key, Known other) {
            var changed = new ArrayList<>(known);
            changed.set(key, other);
            return new Platform(changed, offers);
        }
    }

    /** A wish for one of the keys, or for an account. */
    private record Wish(int key, boolean must, int weight) {

        Criterion criterion(Set<String> wished) {
            if (key == KEYS.size()) {
                return new Access(ABROAD, SEEDING, must, weight);
            }
            var parts = KEYS.get(key).split("/");
            var opposite = Map.of("high-income", "bargain-hunters", "bargain-hunters", "high-income")
                    .getOrDefault(parts[1], "");
            return new Quality(
                    CriterionGroup.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)),
                    parts[1],
                    wished.contains(opposite) ? "" : opposite,
                    must,
                    weight);
        }
    }

    private record Case(List<Wish> wishes, List<Platform> platforms, int seed) {

        List<Criterion> criteria() {
            var wished = new HashSet<String>();
            wishes.stream()
                    .filter(wish -> wish.key < KEYS.size())
                    .forEach(wish -> wished.add(KEYS.get(wish.key).split("/")[1]));
            return wishes.stream().map(wish -> wish.criterion(wished)).toList();
        }

        /** The platforms from the first place to the last: ranked, without data, and left out. */
        List<String> order(List<Platform> some) {
            return RankingPropertyTests.order(
                    criteria(),
                    IntStream.range(0, some.size())
                            .mapToObj(at -> some.get(at).at(at))
                            .toList());
        }

        int place(int of, List<Platform> some) {
            return order(some).indexOf("p" + of);
        }

        List<Platform> with(int of, Platform changed) {
            var all = new ArrayList<>(platforms);
            all.set(of, changed);
            return all;
        }
    }

    @Test
    void neverPutsAPlatformLowerForMoreInItsFavour() {
        RandomCases.hold(
                CASES,
                TRIES,
                one -> each(one, (of, key) -> {
                    var before = one.platforms.get(of);
                    Stream.of(Strength.PRESENT, Strength.STRONG, Strength.CORE)
                            .flatMap(strength -> Stream.of(Known.of(strength, 1), Known.of(strength, 0)))
                            .filter(better -> Judgement.points(better) > Judgement.points(before.known.get(key)))
                            .forEach(better -> assertThat(one.place(of, one.with(of, before.with(key, better))))
                                    .as("%s of p%d for %s", better, of, KEYS.get(key))
                                    .isLessThanOrEqualTo(one.place(of, one.platforms)));
                }));
    }

    @Test
    void neverPutsAPlatformHigherForForgettingThatItFits() {
        RandomCases.hold(
                CASES,
                TRIES,
                one -> each(one, (of, key) -> {
                    var before = one.platforms.get(of);
                    if (before.known.get(key).strength().matches()) {
                        assertThat(one.place(of, one.with(of, before.with(key, Known.UNKNOWN))))
                                .as("p%d without %s", of, KEYS.get(key))
                                .isGreaterThanOrEqualTo(one.place(of, one.platforms));
                    }
                }));
    }

    @Test
    void neverLiftsWhatIsUnknownOverTheSameThatIsKnown() {
        RandomCases.hold(
                CASES,
                TRIES,
                one -> each(one, (of, key) -> {
                    var known = one.platforms.get(of);
                    if (known.known.get(key).strength().matches() && asked(one, key)) {
                        var both = List.of(known.with(key, Known.UNKNOWN), known);
                        var order = one.order(both);
                        assertThat(order.indexOf("p1")).as("%s", both).isLessThan(order.indexOf("p0"));
                    }
                }));
    }

    @Test
    void neverPutsAPlatformLowerForAnAccountThatIsOpen() {
        RandomCases.hold(CASES, TRIES, one -> {
            for (var of = 0; of < one.platforms.size(); of++) {
                var before = one.platforms.get(of);
                var offers = new ArrayList<>(before.offers);
                offers.add(new Offer("own", Purpose.ACCOUNT, Set.of(), Set.of("overseas-company"), null, 0));
                assertThat(one.place(of, one.with(of, new Platform(before.known, offers))))
                        .as("p%d with an account", of)
                        .isLessThanOrEqualTo(one.place(of, one.platforms));
            }
        });
    }

    @Test
    void givesTheSameOrderHoweverPlatformsAndWishesAreOrdered() {
        RandomCases.hold(CASES, TRIES, one -> {
            var random = new Random(one.seed);
            var criteria = new ArrayList<>(one.criteria());
            var candidates = new ArrayList<>(IntStream.range(0, one.platforms.size())
                    .mapToObj(at -> one.platforms.get(at).at(at))
                    .toList());
            Collections.shuffle(criteria, random);
            Collections.shuffle(candidates, random);
            assertThat(order(criteria, candidates)).isEqualTo(one.order(one.platforms));
        });
    }

    private interface Check {
        void of(int platform, int key);
    }

    private static void each(Case one, Check check) {
        for (var of = 0; of < one.platforms.size(); of++) {
            for (var key = 0; key < KEYS.size(); key++) {
                if (!opposite(one, key)) {
                    check.of(of, key);
                }
            }
        }
    }

    private static boolean asked(Case one, int key) {
        return one.wishes.stream().anyMatch(wish -> wish.key == key && wish.weight > 0);
    }

    /** Whether a key is only the opposite of a wish, so that knowing it is no knowledge in favour. */
    private static boolean opposite(Case one, int key) {
        return key < 2
                && one.wishes.stream().noneMatch(wish -> wish.key == key)
                && one.wishes.stream().anyMatch(wish -> wish.key == 1 - key);
    }

    private static List<String> order(List<Criterion> criteria, List<Candidate> candidates) {
        var ranking = Ranking.of(criteria, candidates);
        return Stream.of(ranking.ranked(), ranking.blank(), ranking.excluded())
                .flatMap(List::stream)
                .map(score -> score.candidate().slug())
                .toList();
    }
}
