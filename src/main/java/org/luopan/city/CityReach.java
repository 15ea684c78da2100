package org.luopan.city;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.city.CityProfile.Reached;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryRef;
import org.luopan.language.Language;
import org.luopan.platformfacts.KnownPlatforms;
import org.luopan.vocabulary.Strength;
import org.springframework.stereotype.Component;

/** Which platforms reach the tier that a city is in: nobody has measured single cities. */
@Component
class CityReach {

    private static final int MOST = 8;

    private final KnownPlatforms known;
    private final Entries entries;

    CityReach(KnownPlatforms known, Entries entries) {
        this.known = known;
        this.entries = entries;
    }

    /** The platforms known to be present in a tier, by strength, the strongest first. */
    List<Reached> in(EntryRef tier, Language language) {
        var table = known.table();
        var column = table.column("tier", tier.slug());
        var found = Stream.of(Strength.CORE, Strength.STRONG, Strength.PRESENT)
                .collect(Collectors.toMap(strength -> strength, strength -> table.ids(column, strength, MOST)));
        var refs = entries.refs(found.values().stream().flatMap(List::stream).toList(), language);
        return Stream.of(Strength.values())
                .filter(found::containsKey)
                .map(strength -> new Reached(
                        strength.code(),
                        found.getOrDefault(strength, List.of()).stream()
                                .map(refs::get)
                                .filter(Objects::nonNull)
                                .toList()))
                .filter(reached -> !reached.platforms().isEmpty())
                .toList();
    }
}
