package org.luopan.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * What words of a question may stand for.
 *
 * @param value the address of the entry, {@code facet/value}, the metric, the slug of the province, or the name of the cue
 */
record Sense(Type type, String value) {

    /** What kind of thing it is. */
    enum Type {
        ENTRY,
        FACET,
        METRIC,
        PROVINCE,
        CUE
    }

    /** The facets by which platforms can be filtered, apart from those whose values are entries. */
    static final List<String> FACETS = List.of(
            "audience", "industry", "objective", "category", "feature", "analogue", "account", "openness", "operator");

    static Sense entry(String address) {
        return new Sense(Type.ENTRY, address);
    }

    /** The first part of an address: the kind of an entry, or the facet of a value. */
    String kind() {
        return value.substring(0, Math.max(0, value.indexOf('/')));
    }

    /** The last part of an address. */
    String slug() {
        return value.substring(value.indexOf('/') + 1);
    }

    /** The rows of a list that comes with the program, split at their bars. */
    static List<String[]> rows(String list) {
        try {
            return new ClassPathResource("answer/" + list + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
