package org.luopan.browse;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.luopan.address.QueryString;
import org.springframework.util.MultiValueMap;

/**
 * The filter that a list page's address asks for: a repeated key means OR, different keys mean AND, {@code !value} excludes, {@code
 * unknown} is a value. Immutable; can be turned back into a query.
 */
public record Filter(
        @JsonIgnore FilterShape shape,
        Map<String, Set<String>> chosen,
        Map<String, Long> numbers,
        String text,
        String sort,
        String view,
        int page,
        List<Ignored> ignored) {

    public static final String UNKNOWN = "unknown";

    private static final int LONGEST_TEXT = 100;
    private static final int LAST_PAGE = 1_000_000;

    /** An invalid part of the address. */
    public record Ignored(String key, String value) {}

    /** Parses an address; invalid parts are listed in {@link #ignored()} and otherwise have no effect. */
    public static Filter from(MultiValueMap<String, String> query, FilterShape shape) {
        return new Reading(query, shape).filter();
    }

    public Set<String> chosen(String key) {
        return chosen.getOrDefault(key, Set.of());
    }

    /** The requested values, without the excluded ones. */
    public List<String> wanted(String key) {
        return chosen(key).stream().filter(value -> !excludes(value)).toList();
    }

    /** The excluded values, without their exclamation marks. */
    public List<String> excluded(String key) {
        return chosen(key).stream()
                .filter(Filter::excludes)
                .map(value -> value.substring(1))
                .toList();
    }

    /** Whether nothing narrows the result. */
    public boolean everything() {
        return chosen.isEmpty() && numbers.isEmpty() && text.isEmpty();
    }

    public Filter with(String key, String value) {
        return change(key, value, true);
    }

    public Filter without(String key, String value) {
        return change(key, value, false);
    }

    public Filter withoutNumber(String key) {
        var rest = new LinkedHashMap<>(numbers);
        rest.remove(key);
        return new Filter(shape, chosen, rest, text, sort, view, 1, ignored);
    }

    public Filter withoutText() {
        return new Filter(shape, chosen, numbers, "", sort, view, 1, ignored);
    }

    /** The same filter with another search text. */
    public Filter asking(String words) {
        return new Filter(shape, chosen, numbers, words, sort, view, 1, ignored);
    }

    public Filter withoutAll() {
        return new Filter(shape, Map.of(), Map.of(), "", sort, view, 1, List.of());
    }

    public Filter sortedBy(String key) {
        return new Filter(shape, chosen, numbers, text, key, view, 1, ignored);
    }

    public Filter seenAs(String other) {
        return new Filter(shape, chosen, numbers, text, sort, other, page, ignored);
    }

    public Filter onPage(int number) {
        return new Filter(shape, chosen, numbers, text, sort, view, number, ignored);
    }

    /** This filter if its page exists; otherwise on the first page, with the number listed as invalid. */
    public Filter within(int pages) {
        if (page <= pages) {
            return this;
        }
        var named = new ArrayList<>(ignored);
        named.add(new Ignored("page", Integer.toString(page)));
        return new Filter(shape, chosen, numbers, text, sort, view, 1, named);
    }

    /** The query string for this filter, encoded, with its question mark; empty if nothing is filtered. */
    public String toQuery() {
        var query = new QueryString();
        chosen.forEach((key, values) -> values.forEach(value -> query.with(key, value)));
        numbers.forEach(query::with);
        return query.unless("", "q", text)
                .unless(shape.defaultSort(), "sort", sort)
                .unless(shape.defaultView(), "view", view)
                .unless(1, "page", page)
                .toString();
    }

    static boolean excludes(String value) {
        return value.startsWith("!");
    }

    private Filter change(String key, String value, boolean add) {
        var changed = new LinkedHashMap<String, Set<String>>();
        shape.facets().forEach(facet -> {
            var values = new LinkedHashSet<>(chosen(facet));
            if (facet.equals(key)) {
                values.remove(value);
                if (add) {
                    values.add(value);
                }
            }
            if (!values.isEmpty()) {
                changed.put(facet, values);
            }
        });
        return new Filter(shape, changed, numbers, text, sort, view, 1, ignored);
    }

    /** One reading of an address. */
    private static final class Reading {

        private final MultiValueMap<String, String> query;
        private final FilterShape shape;
        private final List<Ignored> ignored = new ArrayList<>();

        Reading(MultiValueMap<String, String> query, FilterShape shape) {
            this.query = query;
            this.shape = shape;
        }

        Filter filter() {
            return new Filter(
                    shape,
                    choices(),
                    numbers(),
                    text(),
                    oneOf("sort", shape.sorts(), shape.defaultSort()),
                    oneOf("view", shape.views(), shape.defaultView()),
                    page(),
                    ignored);
        }

        private Map<String, Set<String>> choices() {
            var choices = new LinkedHashMap<String, Set<String>>();
            shape.facets().forEach(facet -> {
                var values = new LinkedHashSet<String>();
                values(facet).forEach(value -> {
                    if (shape.knows(facet, excludes(value) ? value.substring(1) : value)) {
                        values.add(value);
                    } else {
                        ignored.add(new Ignored(facet, value));
                    }
                });
                if (!values.isEmpty()) {
                    choices.put(facet, values);
                }
            });
            return choices;
        }

        private Map<String, Long> numbers() {
            var numbers = new LinkedHashMap<String, Long>();
            shape.numbers()
                    .forEach(key -> values(key).findFirst().ifPresent(value -> {
                        if (value.matches("\\d{1,18}")) {
                            numbers.put(key, Long.valueOf(value));
                        } else {
                            ignored.add(new Ignored(key, value));
                        }
                    }));
            return numbers;
        }

        private String text() {
            var text = values("q").findFirst().orElse("").strip();
            return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        }

        private String oneOf(String key, List<String> allowed, String otherwise) {
            var value = values(key).findFirst().orElse(otherwise);
            if (allowed.contains(value)) {
                return value;
            }
            ignored.add(new Ignored(key, value));
            return otherwise;
        }

        private int page() {
            var value = values("page").findFirst().orElse("1");
            if (value.matches("[1-9]\\d{0,6}") && Integer.parseInt(value) <= LAST_PAGE) {
                return Integer.parseInt(value);
            }
            ignored.add(new Ignored("page", value));
            return 1;
        }

        private Stream<String> values(String key) {
            return query.getOrDefault(key, List.of()).stream().filter(value -> value != null && !value.isBlank());
        }
    }
}
