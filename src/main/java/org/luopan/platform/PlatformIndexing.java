package org.luopan.platform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.Filter;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.figure.Figure;
import org.luopan.index.EntryIndexing;
import org.luopan.index.IndexDocument;
import org.luopan.index.IndexedTogether;
import org.luopan.language.Localized;
import org.luopan.platformfacts.Platform;
import org.luopan.platformfacts.PlatformRepository;
import org.luopan.platformfacts.Reach;
import org.luopan.vocabulary.Strength;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Indexes platforms with every facet they can be filtered by, their size and their age. */
@Component("platformIndexing")
class PlatformIndexing extends EntryIndexing<Platform> {

    /** The facets that are traits. */
    static final List<String> TRAIT_FACETS =
            List.of("audience", "feature", "category", "analogue", "objective", "industry");

    private final ObjectProvider<PlatformRepository> platforms;
    private final ObjectProvider<IndexedTogether> together;

    PlatformIndexing(ObjectProvider<PlatformRepository> platforms, ObjectProvider<IndexedTogether> together) {
        super(Platform.class, "mau", "launched");
        this.platforms = platforms;
        this.together = together;
    }

    @Override
    protected void prepare(Collection<Long> ids) {
        platforms.getObject().withTraits(ids);
        platforms.getObject().withReach(ids);
    }

    @Override
    protected void write(Platform platform, IndexDocument document) {
        platform.otherNames().forEach(document::otherName);
        document.text(platform.operator());
        document.text(platform.operatorZh());
        document.prose(platform.business());
        document.prose(platform.articleView());
        document.prose(platform.launchedNote());
        platform.traits().stream()
                .filter(trait -> trait.strength().matches())
                .forEach(trait -> document.label(trait.value().label()));
        platform.traits("analogue").stream()
                .filter(trait -> trait.strength() != Strength.UNKNOWN)
                .forEach(trait -> document.likeness(trait.value().label(), trait.strength()));
        platform.routes().forEach(route -> document.label(route.name()));
        together.getObject().labels(platform).forEach(document::label);
        document.label(operator(platform));
        TRAIT_FACETS.forEach(facet -> document.facet(facet, strengths(platform, facet)));
        document.facet("tier", reach(platform));
        document.facet("operator", List.of(platform.operatorSlug()));
        var openness = platform.openness();
        document.facet("openness", openness.equals(Filter.UNKNOWN) ? List.of() : List.of(openness));
        document.facet("account", who(platform));
        document.facet("trend", trends(platform));
        document.number("launched", platform.launched());
        document.number("mau", monthlyUsers(platform));
    }

    private static Localized operator(Platform platform) {
        var operator =
                platform.operatorZh() == null ? platform.operator() : platform.operator() + " " + platform.operatorZh();
        return new Localized(operator, operator);
    }

    private static Map<String, Strength> strengths(Platform platform, String facet) {
        var strengths = new LinkedHashMap<String, Strength>();
        platform.traits(facet).forEach(trait -> strengths.put(trait.value().slug(), trait.strength()));
        if (facet.equals("category")) {
            // Its main category; a trait may give the same value another strength.
            strengths.putIfAbsent(platform.category(), Strength.CORE);
        }
        return strengths;
    }

    private static Map<String, Strength> reach(Platform platform) {
        return platform.reach().stream().collect(Collectors.toMap(r -> r.tier().slug(), Reach::strength));
    }

    private static Set<String> who(Platform platform) {
        var who = new LinkedHashSet<String>();
        platform.routes().forEach(route -> who.addAll(route.who()));
        return who;
    }

    private Set<String> trends(Platform platform) {
        return together.getObject().related(platform).stream()
                .filter(one -> one.kind() == EntryKind.TREND)
                .map(EntryRef::slug)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private @Nullable Number monthlyUsers(Platform platform) {
        return together.getObject()
                .headline(platform, "mau")
                .map(Figure::amount)
                .orElse(null);
    }
}
