package org.luopan.browse;

import java.util.List;
import java.util.function.BiPredicate;

/** What the filter of a list page can contain: its facets, number limits ({@code mau-min}), orders and views, the default ones first. */
public record FilterShape(
        List<String> facets,
        List<String> numbers,
        List<String> sorts,
        List<String> views,
        BiPredicate<String, String> known) {

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
