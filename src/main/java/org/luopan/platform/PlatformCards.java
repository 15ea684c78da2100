package org.luopan.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.browse.Filter;
import org.luopan.content.ContentCache;
import org.luopan.content.HeldEach;
import org.luopan.entry.EntryKind;
import org.luopan.figure.Figures;
import org.luopan.language.Language;
import org.luopan.platformfacts.Platform;
import org.luopan.platformfacts.PlatformFacts;
import org.luopan.platformfacts.PlatformRepository;
import org.luopan.vocabulary.Strength;
import org.springframework.stereotype.Component;

/** What lists show of platforms, kept in memory; what is missing for a page is read at once. */
@Component
class PlatformCards {

    /** Enough for the pages that are often read, of a base of any size. */
    private static final int MOST = 2_000;

    private final PlatformRepository platforms;
    private final PlatformPresenter presenter;
    private final Figures figures;
    private final Clock clock;
    private final Map<Language, HeldEach<Parts>> held = new EnumMap<>(Language.class);

    PlatformCards(
            PlatformRepository platforms,
            PlatformPresenter presenter,
            Figures figures,
            Clock clock,
            ContentCache cache) {
        this.platforms = platforms;
        this.presenter = presenter;
        this.figures = figures;
        this.clock = clock;
        for (var language : Language.values()) {
            held.put(
                    language,
                    cache.each(
                            EntryKind.PLATFORM.code(),
                            MOST,
                            EntryKind.TIER.code(),
                            EntryKind.SOURCE.code(),
                            "metric",
                            "word"));
        }
    }

    /** The parts of these platforms, in the same order. */
    List<Parts> of(List<Long> ids, Language language) {
        var today = LocalDate.now(clock);
        var parts = Objects.requireNonNull(held.get(language))
                .of(ids, one -> one.day().equals(today), missing -> read(missing, today, language));
        return ids.stream().flatMap(id -> Stream.ofNullable(parts.get(id))).toList();
    }

    private Map<Long, Parts> read(Collection<Long> ids, LocalDate today, Language language) {
        var users = figures.leading(ids, "mau", language);
        platforms.withTraits(ids);
        platforms.withReach(ids);
        return platforms.findByIdIn(ids).stream()
                .collect(Collectors.toMap(
                        Platform::id,
                        platform -> new Parts(
                                today,
                                presenter.card(platform, users.get(platform.id()), List.of(), language),
                                strong(platform, language))));
    }

    private static List<Parts.Strong> strong(Platform platform, Language language) {
        var strong = new ArrayList<Parts.Strong>();
        platform.traits()
                .forEach(trait -> strong.add(new Parts.Strong(
                        trait.value().facet(),
                        trait.value().slug(),
                        trait.strength(),
                        trait.value().label().required(language).words())));
        platform.reach()
                .forEach(reach -> strong.add(new Parts.Strong(
                        PlatformFacts.TIER,
                        reach.tier().slug(),
                        reach.strength(),
                        reach.tier().name().required(language).words())));
        return strong;
    }

    /**
     * What lists show of one platform, in one language and on one day: its card, and how strong it is in what can be asked for.
     */
    record Parts(LocalDate day, PlatformCard card, List<Strong> strong) {

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
                    .sorted(Comparator.comparing(Parts::isTier).thenComparing(Strong::strength))
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
}
