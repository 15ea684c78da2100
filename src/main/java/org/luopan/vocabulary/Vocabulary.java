package org.luopan.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.luopan.content.ContentCache;
import org.luopan.content.Held;
import org.luopan.language.Language;
import org.springframework.stereotype.Service;

/** The whole vocabulary, kept in memory until a word changes. */
@Service
public class Vocabulary {

    private final FacetValueRepository values;
    private final Held<Map<String, Map<String, FacetValue>>> facets;

    Vocabulary(FacetValueRepository values, ContentCache cache) {
        this.values = values;
        this.facets = cache.of(this::load, "word");
    }

    /** The values of one facet in order; none if the facet is unknown. */
    public List<FacetValue> of(String facet) {
        return List.copyOf(facets.get().getOrDefault(facet, Map.of()).values());
    }

    public Optional<FacetValue> find(String facet, String slug) {
        return Optional.ofNullable(facets.get().getOrDefault(facet, Map.of()).get(slug));
    }

    /** The label of a value, or its slug if the vocabulary has no such word. */
    public String label(String facet, String slug, Language language) {
        return find(facet, slug)
                .map(value -> value.label().required(language).words())
                .orElse(slug);
    }

    /** The same with its code. */
    public Word word(String facet, String slug, Language language) {
        return new Word(slug, label(facet, slug, language));
    }

    private Map<String, Map<String, FacetValue>> load() {
        return values.findAllByOrderByFacetAscSortOrderAsc().stream()
                .collect(Collectors.groupingBy(
                        FacetValue::facet,
                        Collectors.toMap(FacetValue::slug, value -> value, (a, b) -> a, LinkedHashMap::new)));
    }
}
