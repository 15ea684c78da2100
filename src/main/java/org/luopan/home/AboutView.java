package org.luopan.home;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;
import org.luopan.language.Text;
import org.luopan.language.Worded;
import org.luopan.vocabulary.Word;

/** What the page about the base explains, with data from the base itself. */
record AboutView(
        Map<String, Long> counts,
        List<Value> strengths,
        @Worded("confidence") List<String> confidences,
        @Worded("claim") List<String> states,
        @Nullable String article) {

    /** Every metric of the base. */
    record Metrics(List<MetricRow> metrics) implements Listed, Tabular {

        @Override
        public Size listed() {
            return Size.whole(metrics.size());
        }

        @Override
        public List<Fact> asTable() {
            return metrics.stream().map(MetricRow::fact).toList();
        }
    }

    /** Every word of the vocabulary, by facet. */
    record Words(List<Facet> facets) implements Tabular {

        @Override
        public List<Fact> asTable() {
            return facets.stream()
                    .flatMap(facet -> facet.values().stream().map(value -> value.fact(facet.key())))
                    .toList();
        }
    }

    /** A facet of the vocabulary with its words. */
    record Facet(
            @JsonProperty("facet") @Worded("about.facet") String key, boolean filtered, List<Value> values) {}

    /** One word of the vocabulary and what it means. */
    record Value(String slug, Text label, @Nullable Text definition) {

        private Fact fact(String facet) {
            var words = definition == null ? "" : definition.words();
            return Fact.of(null, facet, Label.of(label.words()), slug, words);
        }
    }

    /** One metric in the table; one without a half-life does not age. */
    record MetricRow(
            String slug,
            Text label,
            Word unit,
            Text definition,
            @Nullable Integer halfLifeMonths) {

        /** What it measures, and in which unit. */
        private Fact fact() {
            return Fact.measured(slug, label.words(), unit.code(), definition.words());
        }
    }
}
