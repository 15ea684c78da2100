package org.luopan.home;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Text;

/** What the page about the base explains, with data from the base itself. */
record AboutView(
        Map<String, Long> counts,
        List<Value> strengths,
        List<String> confidences,
        List<String> states,
        @Nullable String article) {

    /** A facet of the vocabulary with its words. */
    record Facet(String key, boolean filtered, List<Value> values) {}

    /** One word of the vocabulary and what it means. */
    record Value(String slug, Text label, @Nullable Text definition) {}

    /** One metric in the table; one without a half-life does not age. */
    record MetricRow(
            String slug,
            Text label,
            String unit,
            Text definition,
            @Nullable Integer halfLifeMonths) {}
}
