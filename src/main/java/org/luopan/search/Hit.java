package org.luopan.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.search.engine.search.projection.SearchProjection;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.jspecify.annotations.Nullable;
import org.luopan.index.IndexFields;
import org.luopan.index.NameForms;
import org.luopan.language.Language;
import org.luopan.language.Localized;
import org.luopan.language.Text;

/** One document of the index as a search found it. */
public record Hit(
        long id,
        String kind,
        String address,
        String path,
        Localized name,
        @Nullable String zh,
        @Nullable String seal,
        @Nullable String hue,
        Localized lead,
        List<String> names,
        List<String> called) {

    private static final List<String> FIELDS = List.of(
            IndexFields.KIND,
            IndexFields.ADDRESS,
            IndexFields.PATH,
            IndexFields.NAME + "en",
            IndexFields.NAME + "sv",
            IndexFields.ZH,
            IndexFields.SEAL,
            IndexFields.HUE,
            IndexFields.LEAD + "en",
            IndexFields.LEAD + "sv");

    static ProjectionFinalStep<Hit> projection(SearchProjectionFactory<?, ?> f, Language reader) {
        var parts = new ArrayList<SearchProjection<?>>();
        FIELDS.forEach(field -> parts.add(f.field(field, String.class).toProjection()));
        parts.add(f.field(IndexFields.NAMES, String.class).list().toProjection());
        parts.add(f.id(Long.class).toProjection());
        parts.add(
                f.field(IndexFields.CALLED + reader.code(), String.class).list().toProjection());
        return f.composite().from(parts.toArray(SearchProjection<?>[]::new)).asList(Hit::of);
    }

    @SuppressWarnings("unchecked")
    private static Hit of(List<?> values) {
        return new Hit(
                (Long) values.get(11),
                (String) values.get(0),
                (String) values.get(1),
                (String) values.get(2),
                new Localized((String) values.get(3), (String) values.get(4)),
                (String) values.get(5),
                (String) values.get(6),
                (String) values.get(7),
                new Localized((String) values.get(8), (String) values.get(9)),
                (List<String>) values.get(10),
                (List<String>) values.get(12));
    }

    /** The hit as a page lists it, with a passage of its texts or, where none is given or needed, with their beginning. */
    public HitView view(SearchQuery question, @Nullable Passage passage, Language language) {
        var shown = name.required(language);
        return new HitView(
                kind,
                address,
                path,
                shown,
                zh,
                seal,
                hue,
                calledBy(question).filter(called -> !said(called, shown)).orElse(null),
                passage == null || isCalled(question) || passage.matching() < question.telling()
                        ? lead(language)
                        : passage);
    }

    /** The name known to this reader that matches the search by its spelling; empty if none does. */
    private Optional<String> calledBy(SearchQuery question) {
        return called.stream()
                .filter(name -> matches(NameForms.squeeze(name), question))
                .max(Comparator.comparing(name -> SearchQuery.weight(NameForms.squeeze(name))));
    }

    private static boolean matches(String squeezed, SearchQuery question) {
        return squeezed.startsWith(question.beginning()) || question.runs().contains(squeezed);
    }

    private boolean said(String called, Text shown) {
        var beside = NameForms.squeeze(shown.words() + (zh == null ? "" : zh));
        return beside.contains(NameForms.squeeze(called));
    }

    /** Whether the search is exactly one of its names. */
    private boolean isCalled(SearchQuery question) {
        return names.stream().map(NameForms::squeeze).anyMatch(question.whole()::contains);
    }

    private @Nullable Passage lead(Language language) {
        var text = lead.exactly(language);
        return text == null ? null : Passage.of(null, text);
    }
}
