package org.luopan.city;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.luopan.browse.FacetTerms;
import org.luopan.browse.Filter;

/** How the tiers of cities are written in the index: always with a list, as {@code tier:yicai-2025/tier-3}. */
record CityTerms(List<String> lists) implements FacetTerms {

    private static final String BY_NO_LIST = "list:" + Filter.UNKNOWN;

    /** The index term for a city in a tier by a list. */
    static String placed(String list, String tier) {
        return list + "/" + tier;
    }

    /** The lists by which the filter's tiers are meant: those chosen, otherwise the first that is not excluded. */
    List<String> by(Filter filter) {
        var chosen = filter.wanted("list").stream()
                .filter(list -> !list.equals(Filter.UNKNOWN))
                .toList();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        var excluded = filter.excluded("list");
        var left = lists.stream().filter(list -> !excluded.contains(list)).toList();
        return (left.isEmpty() ? lists : left).stream().limit(1).toList();
    }

    /**
     * With several lists, a city's tier is unknown only if no list at all places it: the lists themselves are chosen too, so every
     * other result is placed by one of them.
     */
    @Override
    public List<String> terms(String facet, String value, Filter filter) {
        var by = by(filter);
        if (!facet.equals("tier") || by.isEmpty()) {
            return FacetTerms.super.terms(facet, value, filter);
        }
        if (value.equals(Filter.UNKNOWN) && by.size() > 1) {
            return List.of(BY_NO_LIST);
        }
        return by.stream().map(list -> "tier:" + placed(list, value)).toList();
    }

    /** Each list has its own tiers, so the choice of tiers is ignored while lists are counted. */
    @Override
    public Set<String> lifted(String facet) {
        return facet.equals("list") ? Set.of("list", "tier") : Set.of(facet);
    }

    @Override
    public Map<String, Long> counts(
            String facet, Filter filter, Map<String, Long> counts, ToLongFunction<List<String>> anyOf) {
        return switch (facet) {
            case "tier" -> tiers(filter, counts, anyOf);
            case "list" -> lists(filter, counts);
            default -> FacetTerms.super.counts(facet, filter, counts, anyOf);
        };
    }

    private Map<String, Long> tiers(Filter filter, Map<String, Long> counts, ToLongFunction<List<String>> anyOf) {
        var values = new TreeSet<String>();
        counts.keySet().stream().filter(term -> term.startsWith("tier:")).forEach(term -> values.add(tier(term)));
        var tiers = new LinkedHashMap<String, Long>();
        for (var value : values) {
            var terms = terms("tier", value, filter);
            tiers.put(value, terms.size() == 1 ? counts.getOrDefault(terms.get(0), 0L) : anyOf.applyAsLong(terms));
        }
        return tiers;
    }

    private Map<String, Long> lists(Filter filter, Map<String, Long> counts) {
        var numbers = new LinkedHashMap<String, Long>();
        for (var list : lists) {
            var prefix = "tier:" + placed(list, "");
            numbers.put(
                    list,
                    counts.entrySet().stream()
                            .filter(count -> count.getKey().startsWith(prefix))
                            .filter(count -> !tier(count.getKey()).equals(Filter.UNKNOWN))
                            .filter(count -> asksFor(tier(count.getKey()), filter))
                            .mapToLong(Map.Entry::getValue)
                            .sum());
        }
        numbers.put(Filter.UNKNOWN, asksFor(Filter.UNKNOWN, filter) ? counts.getOrDefault(BY_NO_LIST, 0L) : 0L);
        return numbers;
    }

    private static boolean asksFor(String tier, Filter filter) {
        var wanted = filter.wanted("tier");
        return (wanted.isEmpty() || wanted.contains(tier))
                && !filter.excluded("tier").contains(tier);
    }

    /** The tier in {@code tier:yicai-2025/tier-3}; unknown stands alone if there are no lists. */
    private static String tier(String term) {
        return term.substring(Math.max(term.indexOf('/'), term.indexOf(':')) + 1);
    }
}
