package org.luopan.platform;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryRef;
import org.luopan.entry.Language;
import org.luopan.evidence.Figures;
import org.luopan.search.IndexFields;
import org.luopan.vocabulary.Strength;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the index knows of a platform: every facet it can be filtered by, its size and its age. */
@Component("platformIndexing")
class PlatformIndexing implements TypeBinder {

    /** The facets that are traits. */
    static final List<String> TRAIT_FACETS =
            List.of("audience", "feature", "category", "analogue", "objective", "industry");

    private final ObjectProvider<Figures> figures;
    private final ObjectProvider<Entries> entries;

    PlatformIndexing(ObjectProvider<Figures> figures, ObjectProvider<Entries> entries) {
        this.figures = figures;
        this.entries = entries;
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.bridge(Platform.class, new Bridge(new IndexFields(context, List.of("mau", "launched"))));
    }

    private final class Bridge implements TypeBridge<Platform> {

        private final IndexFields fields;

        Bridge(IndexFields fields) {
            this.fields = fields;
        }

        @Override
        public void write(DocumentElement target, Platform platform, TypeBridgeWriteContext context) {
            var document = fields.document(target, platform);
            platform.otherNames().forEach(name -> {
                document.text(name.en());
                document.text(name.sv());
            });
            document.text(platform.operator());
            document.text(platform.operatorZh());
            TRAIT_FACETS.forEach(facet -> document.facet(facet, strengths(platform, facet)));
            document.facet("tier", reach(platform));
            document.facet("operator", List.of(platform.operatorSlug()));
            document.facet("openness", List.of(platform.openness()));
            document.facet("account", who(platform));
            document.facet("trend", trends(platform));
            document.number("launched", platform.launched());
            document.number("mau", monthlyUsers(platform));
        }
    }

    private static Map<String, Strength> strengths(Platform platform, String facet) {
        var strengths = new LinkedHashMap<String, Strength>();
        platform.traits(facet).forEach(trait -> strengths.put(trait.value().slug(), trait.strength()));
        if (facet.equals("category")) {
            // What it is in the first place; a trait may say it with another strength.
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
