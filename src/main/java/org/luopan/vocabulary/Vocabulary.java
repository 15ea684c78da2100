package org.luopan.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.ContentVersion;
import org.luopan.entry.Language;
import org.springframework.stereotype.Service;

/** The whole vocabulary, held in memory for as long as the content version stands. */
@Service
public class Vocabulary {

    private final FacetValueRepository values;
    private final ContentVersion contentVersion;
    private volatile @Nullable Snapshot snapshot;

    Vocabulary(FacetValueRepository values, ContentVersion contentVersion) {
        this.values = values;
        this.contentVersion = contentVersion;
    }

    /** The values of one facet in their order; none where the facet is unknown. */
    public List<FacetValue> of(String facet) {
        return List.copyOf(current().getOrDefault(facet, Map.of()).values());
    }

    public Optional<FacetValue> find(String facet, String slug) {
        return Optional.ofNullable(current().getOrDefault(facet, Map.of()).get(slug));
    }

    /** The label of a value, or its slug where the vocabulary has no such word. */
    public String label(String facet, String slug, Language language) {
        return find(facet, slug)
                .map(value -> value.label().required(language).words())
                .orElse(slug);
    }

    private Map<String, Map<String, FacetValue>> current() {
        var version = contentVersion.current();
        var held = snapshot;
        if (held == null || held.version != version) {
            held = new Snapshot(version, load());
            snapshot = held;
        }
        return held.facets;
    }

    private Map<String, Map<String, FacetValue>> load() {
        return values.findAllByOrderByFacetAscSortOrderAsc().stream()
                .collect(Collectors.groupingBy(
                        FacetValue::facet,
                        Collectors.toMap(FacetValue::slug, value -> value, (a, b) -> a, LinkedHashMap::new)));
    }

    private record Snapshot(long version, Map<String, Map<String, FacetValue>> facets) {}
}
