package org.luopan.answer;

import java.util.List;
import org.luopan.vocabulary.WordList;

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
        return WordList.lines("answer/" + list + ".txt").stream()
                .map(line -> line.split(" \\| "))
                .toList();
    }
}
