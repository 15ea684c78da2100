package org.luopan.finder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.brief.Candidate;
import org.luopan.brief.Candidate.Fee;
import org.luopan.brief.Candidate.Known;
import org.luopan.brief.Candidate.Offer;
import org.luopan.brief.Criterion;
import org.luopan.brief.CriterionGroup;
import org.luopan.brief.Judgement;
import org.luopan.brief.Score;
import org.luopan.platformfacts.PlatformFacts;
import org.luopan.platformfacts.PlatformFacts.Route;
import org.luopan.vocabulary.Strength;

/** One platform with its score, and its place in the order of its group, from 1. */
record Judged(PlatformFacts platform, Score score, int place) {

    static Judged of(PlatformFacts platform, List<Criterion> criteria, int position, int place, int year) {
        return new Judged(platform, Score.of(candidate(platform, position, year), criteria), place);
    }

    /** The account that a reader would take, whose fee is judged, or else the one that is open: what a page says of an account is said of it. */
    Optional<Route> account() {
        return Stream.of(CriterionGroup.BUDGET, CriterionGroup.ACCOUNT)
                .flatMap(group -> score.judgements().stream()
                        .filter(judgement -> judgement.criterion().group() == group))
                .map(Judgement::route)
                .filter(route -> !route.isEmpty())
                .findFirst()
                .flatMap(platform::route);
    }

    static Candidate candidate(PlatformFacts platform, int position, int year) {
        return new Candidate(
                platform.entry().slug(),
                position,
                platform.facts().stream()
                        .collect(Collectors.toMap(
                                fact -> fact.facet() + "/" + fact.value(),
                                fact -> fact.strength() == Strength.UNKNOWN
                                        ? Known.UNKNOWN
                                        : Known.of(
                                                fact.strength(), fact.evidence().doubts(year)),
                                Known::orBetter)),
                platform.routes().stream()
                        .map(route -> new Offer(
                                route.slug(),
                                route.purpose(),
                                route.industries(),
                                route.who(),
                                fee(route),
                                route.doubts(year)))
                        .toList());
    }

    private static @Nullable Fee fee(Route route) {
        var fee = route.fee();
        return fee == null ? null : new Fee(fee.amount(), fee.currency());
    }
}
