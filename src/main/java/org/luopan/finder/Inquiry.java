package org.luopan.finder;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.luopan.brief.Brief;
import org.luopan.brief.BriefOptions;
import org.luopan.brief.Candidate;
import org.luopan.brief.Candidate.Fee;
import org.luopan.brief.Candidate.Offer;
import org.luopan.brief.Ranking;
import org.luopan.brief.Score;
import org.luopan.language.Language;
import org.luopan.placement.CityTier;
import org.luopan.platform.PlatformFacts;
import org.luopan.platform.PlatformFacts.Route;
import org.luopan.vocabulary.Strength;

/** A brief with everything needed to answer it, real or invented, in one language. */
record Inquiry(
        Brief brief,
        BriefOptions options,
        List<PlatformFacts> platforms,
        List<CityTier> cities,
        boolean invented,
        Language language) {

    Ranking ranking() {
        var tiers = cities.stream()
                .collect(Collectors.toMap(
                        city -> city.city().slug(), city -> city.tier().slug()));
        return Ranking.of(
                brief.criteria(tiers, options.holders()),
                IntStream.range(0, platforms.size())
                        .mapToObj(position -> candidate(platforms.get(position), position))
                        .toList());
    }

    PlatformFacts platform(Score score) {
        return platforms.get(score.candidate().position());
    }

    private static Candidate candidate(PlatformFacts platform, int position) {
        return new Candidate(
                platform.entry().slug(),
                position,
                platform.facts().stream()
                        .collect(Collectors.toMap(
                                fact -> fact.facet() + "/" + fact.value(),
                                PlatformFacts.Fact::strength,
                                Inquiry::stronger)),
                platform.routes().stream()
                        .map(route -> new Offer(route.slug(), route.who(), fee(route)))
                        .toList());
    }

    private static Strength stronger(Strength one, Strength other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static @Nullable Fee fee(Route route) {
        var fee = route.fee();
        return fee == null ? null : new Fee(fee.amount(), fee.currency());
    }
}
