package org.luopan.browse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Amounts;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.web.Pagination;
import org.springframework.stereotype.Component;

/** Puts a filter and its result into words: the heading, the chips, the facets with their counts. */
@Component
public class BrowsePages {

    private static final int MOST_VALUES = 60;

    private final Messages words;

    BrowsePages(Messages words) {
        this.words = words;
    }

    /** A value that a facet offers. */
    public record Option(
            String value, String label, @Nullable String definition) {}

    /** The values that a module's facets offer, in order. */
    public interface Options {
        List<Option> of(String facet);

        /** The second argument of a facet's message, after its values: for tiers, the publishers of the lists. */
        default String by(String facet, Filter filter) {
            return "";
        }

        /** Whether the phrase of another facet already covers what was chosen of this one. */
        default boolean shownElsewhere(String facet, Filter filter) {
            return false;
        }

        default boolean has(String facet, String value) {
            return of(facet).stream().anyMatch(option -> option.value().equals(value));
        }

        default String label(String facet, String value) {
            return of(facet).stream()
                    .filter(option -> option.value().equals(value))
                    .map(Option::label)
                    .findFirst()
                    .orElse(value);
        }

        /** Whether the labels of a facet are names, which keep their capitals in a sentence. */
        default boolean named(String facet) {
            return false;
        }

        default String inSentence(String facet, String value) {
            var label = label(facet, value);
            return named(facet) ? label : Messages.inSentence(label);
        }
    }

    /** Puts one page of results into words; its messages start with {@code filter.noun}. */
    public BrowsePage browse(String noun, FacetResult found, Options options, int size, Language language) {
        var filter = found.filter();
        var sentence = new Sentence(noun, filter, options, language);
        return new BrowsePage(
                sentence.heading(),
                found.total(),
                facets(noun, filter, found, options, language),
                sentence.chips(),
                filter.ignored(),
                filter,
                new Pagination(filter.page(), size, found.total()));
    }

    /** What a filter finds, in words alone. */
    public String heading(String noun, Filter filter, Options options, Language language) {
        return new Sentence(noun, filter, options, language).heading();
    }

    private List<FacetView> facets(String noun, Filter filter, FacetResult found, Options options, Language language) {
        var views = new ArrayList<FacetView>();
        for (var facet : filter.shape().facets()) {
            var offered = offered(facet, options.of(facet), filter, found);
            var values = new ArrayList<FacetView.Value>();
            offered.forEach(option -> values.add(value(facet, option, filter, found)));
            var unknown = new Option(
                    Filter.UNKNOWN,
                    words.say(language, "filter.unknown"),
                    words.say(language, "filter.unknown.definition"));
            values.add(value(facet, unknown, filter, found));
            var open = views.size() < 2 || !filter.chosen(facet).isEmpty();
            views.add(new FacetView(
                    facet,
                    words.say(language, "facet." + noun + "." + facet),
                    open,
                    values,
                    options.of(facet).size() - offered.size()));
        }
        return views;
    }

    /** The values of a facet in their order; of many, those that are chosen and those that most entries have. */
    private static List<Option> offered(String facet, List<Option> all, Filter filter, FacetResult found) {
        if (all.size() <= MOST_VALUES) {
            return all;
        }
        var frequent = all.stream()
                .sorted(Comparator.comparing(option -> -found.count(facet, option.value())))
                .limit(MOST_VALUES)
                .map(Option::value)
                .collect(Collectors.toCollection(HashSet::new));
        frequent.addAll(filter.wanted(facet));
        frequent.addAll(filter.excluded(facet));
        return all.stream().filter(option -> frequent.contains(option.value())).toList();
    }

    private static FacetView.Value value(String facet, Option option, Filter filter, FacetResult found) {
        var value = option.value();
        var chosen = filter.chosen(facet);
        var wanted = chosen.contains(value);
        var excluded = chosen.contains("!" + value);
        return new FacetView.Value(
                value,
                option.label(),
                option.definition(),
                found.count(facet, value),
                wanted,
                excluded,
                wanted || excluded ? opposite(filter, facet, value, excluded) : null);
    }

    private static String opposite(Filter filter, String facet, String value, boolean excluded) {
        var without = filter.without(facet, value).without(facet, "!" + value);
        return without.with(facet, excluded ? value : "!" + value).toQuery();
    }

    /** One filter in the words of one language. */
    private final class Sentence {

        private final String prefix;
        private final Filter filter;
        private final Options options;
        private final Language language;

        Sentence(String noun, Filter filter, Options options, Language language) {
            this.prefix = "filter." + noun + ".";
            this.filter = filter;
            this.options = options;
            this.language = language;
        }

        /** "Platforms for generation Z or students, strong in Tier 3". */
        String heading() {
            var parts = new ArrayList<String>();
            for (var facet : filter.shape().facets()) {
                if (options.shownElsewhere(facet, filter)) {
                    continue;
                }
                phrase(parts, facet, "", known(filter.wanted(facet)), words::anyOf);
                if (filter.wanted(facet).contains(Filter.UNKNOWN)) {
                    parts.add(words.say(language, prefix + facet + ".unknown", "", options.by(facet, filter)));
                }
                phrase(parts, facet, ".not", known(filter.excluded(facet)), words::anyOf);
                if (filter.excluded(facet).contains(Filter.UNKNOWN)) {
                    parts.add(words.say(language, prefix + facet + ".known", "", options.by(facet, filter)));
                }
            }
            filter.numbers().forEach((key, number) -> parts.add(number(key, number)));
            if (!filter.text().isEmpty()) {
                parts.add(words.say(language, "filter.text", filter.text()));
            }
            var all = words.say(language, prefix + "all");
            return parts.isEmpty() ? all : all + " " + String.join(", ", parts);
        }

        List<Chip> chips() {
            var chips = new ArrayList<Chip>();
            filter.chosen()
                    .forEach((facet, values) -> values.forEach(value -> chips.add(new Chip(
                            label(facet, value), filter.without(facet, value).toQuery()))));
            filter.numbers()
                    .forEach((key, number) -> chips.add(new Chip(
                            number(key, number), filter.withoutNumber(key).toQuery())));
            if (!filter.text().isEmpty()) {
                chips.add(new Chip(
                        words.say(language, "filter.text", filter.text()),
                        filter.withoutText().toQuery()));
            }
            return chips;
        }

        private void phrase(List<String> parts, String facet, String suffix, List<String> values, Join join) {
            if (!values.isEmpty()) {
                UnaryOperator<String> label = value -> options.inSentence(facet, value);
                var list = join.join(language, values.stream().map(label).toList());
                parts.add(words.say(language, prefix + facet + suffix, list, options.by(facet, filter)));
            }
        }

        private String label(String facet, String value) {
            var excluded = Filter.excludes(value);
            var plain = excluded ? value.substring(1) : value;
            var name =
                    plain.equals(Filter.UNKNOWN) ? words.say(language, "filter.unknown") : options.label(facet, plain);
            return words.say(
                    language,
                    excluded ? "filter.chip.not" : "filter.chip",
                    words.say(language, prefix.replace("filter", "facet") + facet),
                    name);
        }

        private String number(String key, long number) {
            var written = key.startsWith("launched")
                    ? Long.toString(number)
                    : Amounts.write(BigDecimal.valueOf(number), "", language);
            return words.say(language, prefix + key, written);
        }

        private static List<String> known(List<String> values) {
            return values.stream()
                    .filter(value -> !value.equals(Filter.UNKNOWN))
                    .toList();
        }
    }

    private interface Join {
        String join(Language language, List<String> parts);
    }
}
