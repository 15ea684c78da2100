package org.luopan.bibliography;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.luopan.browse.BrowsePages;
import org.luopan.browse.Filter;
import org.luopan.language.Language;
import org.springframework.util.StringUtils;

/** The kinds and languages by which sources can be filtered: only those that exist. */
class SourceOptions implements BrowsePages.Options {

    static final List<String> FACETS = List.of("kind", "language");

    private final Map<String, List<String>> values;
    private final SourceNames names;
    private final Language language;

    SourceOptions(Map<String, List<String>> values, SourceNames names, Language language) {
        this.values = values;
        this.names = names;
        this.language = language;
    }

    @Override
    public List<BrowsePages.Option> of(String facet) {
        return values.getOrDefault(facet, List.of()).stream()
                .filter(value -> !value.equals(Filter.UNKNOWN))
                .map(value -> new BrowsePages.Option(value, StringUtils.capitalize(inSentence(facet, value)), null))
                .sorted(Comparator.comparing(BrowsePages.Option::label, language.collator()))
                .toList();
    }

    @Override
    public boolean has(String facet, String value) {
        return values.getOrDefault(facet, List.of()).contains(value);
    }

    @Override
    public String inSentence(String facet, String value) {
        return facet.equals("kind") ? names.kind(value, language) : names.language(value, language);
    }
}
