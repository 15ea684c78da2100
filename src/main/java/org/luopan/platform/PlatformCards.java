package org.luopan.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.content.HeldEach;
import org.luopan.content.Snapshots;
import org.luopan.entry.EntryKind;
import org.luopan.figure.Figures;
import org.luopan.language.Language;
import org.luopan.platform.CardParts.Strong;
import org.luopan.reach.Platform;
import org.luopan.reach.PlatformFacts;
import org.luopan.reach.PlatformRepository;
import org.luopan.source.Footnotes;
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
    private final Map<Language, HeldEach<CardParts>> held = new EnumMap<>(Language.class);

    PlatformCards(
            PlatformRepository platforms,
            PlatformPresenter presenter,
            Figures figures,
            Clock clock,
            Snapshots snapshots) {
        this.platforms = platforms;
        this.presenter = presenter;
        this.figures = figures;
        this.clock = clock;
        for (var language : Language.values()) {
            held.put(
                    language,
                    snapshots.each(
                            EntryKind.PLATFORM.code(),
                            MOST,
                            EntryKind.TIER.code(),
                            EntryKind.SOURCE.code(),
                            "metric",
                            "word"));
        }
    }

    /** The parts of these platforms, in the same order. */
    List<CardParts> of(List<Long> ids, Language language) {
        var today = LocalDate.now(clock);
        var parts = Objects.requireNonNull(held.get(language))
                .of(ids, one -> one.day().equals(today), missing -> read(missing, today, language));
        return ids.stream().flatMap(id -> Stream.ofNullable(parts.get(id))).toList();
    }

    private Map<Long, CardParts> read(Collection<Long> ids, LocalDate today, Language language) {
        var headlines = figures.headlines(ids, "mau");
        var footnotes = new Footnotes(language);
        platforms.withTraits(ids);
        platforms.withReach(ids);
        return platforms.findByIdIn(ids).stream().collect(Collectors.toMap(Platform::id, platform -> {
            var headline = headlines.get(platform.id());
            var users = headline == null ? null : figures.view(headline, language, footnotes);
            return new CardParts(
                    today,
                    presenter.card(platform, users, List.of(), language),
                    platform.openness(),
                    headline == null ? null : Figures.counted(headline),
                    strong(platform, language));
        }));
    }

    private static List<Strong> strong(Platform platform, Language language) {
        var strong = new ArrayList<Strong>();
        platform.traits()
                .forEach(trait -> strong.add(new Strong(
                        trait.value().facet(),
                        trait.value().slug(),
                        trait.strength(),
                        trait.value().label().required(language).words())));
        platform.reach()
                .forEach(reach -> strong.add(new Strong(
                        PlatformFacts.TIER,
                        reach.tier().slug(),
                        reach.strength(),
                        reach.tier().name().required(language).words())));
        return strong;
    }
}
