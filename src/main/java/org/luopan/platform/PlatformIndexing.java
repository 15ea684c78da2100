package org.luopan.platform;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.figure.Figures;
import org.luopan.index.EntryIndexing;
import org.luopan.index.FigureLabels;
import org.luopan.index.IndexDocument;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.reach.Platform;
import org.luopan.reach.Reach;
import org.luopan.vocabulary.Strength;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Indexes platforms with every facet they can be filtered by, their size and their age. */
@Component("platformIndexing")
class PlatformIndexing extends EntryIndexing<Platform> {

    /** The facets that are traits. */
    static final List<String> TRAIT_FACETS =
            List.of("audience", "feature", "category", "analogue", "objective", "industry");

    private final ObjectProvider<Figures> figures;
    private final ObjectProvider<FigureLabels> labels;
    private final ObjectProvider<Entries> entries;

    PlatformIndexing(
            ObjectProvider<Figures> figures, ObjectProvider<FigureLabels> labels, ObjectProvider<Entries> entries) {
        super(Platform.class, "mau", "launched");
        this.figures = figures;
        this.labels = labels;
        this.entries = entries;
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
                .forEach(trait -> document.prose(trait.value().label()));
        platform.traits("analogue").stream()
                .filter(trait -> trait.strength() != Strength.UNKNOWN)
                .forEach(trait -> document.likeness(trait.value().label(), trait.strength()));
        platform.routes().forEach(route -> document.prose(route.name()));
        labels.getObject().of(platform).forEach(document::prose);
        document.prose(operator(platform));
        TRAIT_FACETS.forEach(facet -> document.facet(facet, strengths(platform, facet)));
        document.facet("tier", reach(platform));
        document.facet("operator", List.of(platform.operatorSlug()));
        document.facet("openness", List.of(platform.openness()));
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
        return entries.getObject().around(platform.id(), Language.EN).related(EntryKind.TREND).stream()
                .map(EntryRef::slug)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private @Nullable Number monthlyUsers(Platform platform) {
        var headline =
                figures.getObject().headlines(List.of(platform.id()), "mau").get(platform.id());
        return headline == null ? null : headline.amount();
    }
}
