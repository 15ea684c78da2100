package org.luopan.platform;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.Filter;
import org.luopan.figure.Figure.Definition;
import org.luopan.reach.PlatformFacts;
import org.luopan.vocabulary.Strength;

/**
 * What lists show of one platform, in one language and on one day: its card, what its users are
 * counted by, and how strong it is in what can be asked for.
 */
record CardParts(
        LocalDate day,
        PlatformCard card,
        String openness,
        @Nullable Definition counted,
        List<Strong> strong) {

    /** How strong the platform is in one facet value or tier. */
    record Strong(String facet, String value, Strength strength, String label) {}

    /** The card, with the strengths that this filter asks for: those of traits first, the strongest of each first. */
    PlatformCard matching(Filter filter) {
        if (filter.chosen().isEmpty()) {
            return card;
        }
        return card.matching(strong.stream()
                .filter(one -> filter.wanted(one.facet()).contains(one.value()))
                .filter(one -> isTier(one)
                        ? one.strength() != Strength.UNKNOWN
                        : one.strength().matches())
                .sorted(Comparator.comparing(CardParts::isTier).thenComparing(Strong::strength))
                .map(one -> new PlatformCard.Match(one.strength().code(), one.label()))
                .toList());
    }

    /** How strong it is in each value of one facet. */
    Map<String, Strength> strengths(String facet) {
        return strong.stream()
                .filter(one -> one.facet().equals(facet))
                .collect(Collectors.toMap(Strong::value, Strong::strength, (a, b) -> a));
    }

    private static boolean isTier(Strong one) {
        return one.facet().equals(PlatformFacts.TIER);
    }
}
