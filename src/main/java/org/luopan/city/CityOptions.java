package org.luopan.city;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.luopan.browse.BrowsePages.Option;
import org.luopan.browse.BrowsePages.Options;
import org.luopan.browse.Filter;
import org.luopan.entry.EntryRef;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.placement.CityRepository;
import org.luopan.placement.TierList;

/** The values that cities can be filtered by. */
class CityOptions implements Options {

    static final List<String> FACETS = List.of("tier", "list", "province");

    static final List<String> LIMITS = List.of("population-min");

    private final Map<String, List<Option>> options;
    private final CityTerms terms;
    private final Messages words;
    private final Language language;

    CityOptions(
            List<EntryRef> tiers,
            List<TierList> lists,
            List<CityRepository.Province> provinces,
            CityTerms terms,
            Messages words,
            Language language) {
        this.options = Map.of(
                "tier", tiers(tiers), "list", lists(lists, language), "province", provinces(provinces, language));
        this.terms = terms;
        this.words = words;
        this.language = language;
    }

    @Override
    public List<Option> of(String facet) {
        return options.getOrDefault(facet, List.of());
    }

    @Override
    public boolean named(String facet) {
        return true;
    }

    @Override
    public String by(String facet, Filter filter) {
        return facet.equals("tier")
                ? words.anyOf(
                        language,
                        terms.by(filter).stream()
                                .map(list -> label("list", list))
                                .toList())
                : "";
    }

    /** A phrase about tiers names their list, so a chosen list needs no phrase of its own then. */
    @Override
    public boolean shownElsewhere(String facet, Filter filter) {
        return facet.equals("list")
                && !filter.chosen("tier").isEmpty()
                && terms.by(filter).containsAll(filter.chosen("list"));
    }

    private static List<Option> tiers(List<EntryRef> tiers) {
        return tiers.stream()
                .map(tier -> new Option(tier.slug(), tier.name().words(), null))
                .toList();
    }

    private static List<Option> lists(List<TierList> lists, Language language) {
        return lists.stream()
                .map(list -> {
                    var description = list.description().in(language);
                    return new Option(
                            list.slug(),
                            list.name().required(language).words(),
                            description == null ? null : description.words());
                })
                .toList();
    }

    private static List<Option> provinces(List<CityRepository.Province> provinces, Language language) {
        return provinces.stream()
                .map(province -> new Option(
                        province.slug(), province.name().required(language).words(), null))
                .sorted(Comparator.comparing(Option::label, language.collator()))
                .toList();
    }
}
