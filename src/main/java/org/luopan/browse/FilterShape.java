package org.luopan.browse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.luopan.address.PageParameters;

/** What the filter of a list page can contain: its facets, number limits ({@code mau-min}), orders and views, the default ones first. */
public record FilterShape(
        List<String> facets,
        List<String> numbers,
        List<String> sorts,
        List<String> views,
        BiPredicate<String, String> known) {

    /** The parameters of a list page with these facets and number limits. */
    public static PageParameters parameters(String path, List<String> facets, List<String> numbers) {
        var singles = new HashSet<>(Set.of("q", "sort", "view", "page"));
        singles.addAll(numbers);
        return new PageParameters(path, Set.copyOf(facets), singles, Set.of());
    }

    public String defaultSort() {
        return sorts.get(0);
    }

    public String defaultView() {
        return views.get(0);
    }

    boolean knows(String facet, String value) {
        return value.equals(Filter.UNKNOWN) || known.test(facet, value);
    }
}
