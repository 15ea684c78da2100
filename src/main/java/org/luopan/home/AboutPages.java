package org.luopan.home;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.claim.ClaimState;
import org.luopan.entry.Entries;
import org.luopan.figure.Confidence;
import org.luopan.figure.Figures;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.source.Source;
import org.luopan.source.Sources;
import org.luopan.vocabulary.FacetValue;
import org.luopan.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the data for the pages about the base: its rules, its metrics, its words. */
@Service
@Transactional(readOnly = true)
class AboutPages {

    /** The facets of the vocabulary in the order in which they are explained. */
    private static final List<String> FACETS = List.of(
            "strength",
            "audience",
            "category",
            "feature",
            "objective",
            "industry",
            "analogue",
            "closeness",
            "openness",
            "account",
            "fee-period",
            "tier",
            "trend",
            "theme",
            "unit");

    /** The facets among them that platforms can be filtered by. */
    private static final Set<String> FILTERED = Set.of(
            "audience",
            "category",
            "feature",
            "objective",
            "industry",
            "analogue",
            "openness",
            "account",
            "tier",
            "trend");

    private final Figures figures;
    private final Vocabulary vocabulary;
    private final Entries entries;
    private final Sources sources;

    AboutPages(Figures figures, Vocabulary vocabulary, Entries entries, Sources sources) {
        this.figures = figures;
        this.vocabulary = vocabulary;
        this.entries = entries;
        this.sources = sources;
    }

    AboutView about(Language language) {
        return new AboutView(
                entries.counts().entrySet().stream()
                        .collect(Collectors.toMap(count -> count.getKey().code(), count -> count.getValue())),
                values("strength", language),
                Stream.of(Confidence.values()).map(Coded::code).toList(),
                Stream.of(ClaimState.values()).map(Coded::code).toList(),
                sources.founding().map(Source::slug).orElse(null));
    }

    AboutView.Metrics metrics(Language language) {
        return new AboutView.Metrics(figures.metrics().stream()
                .map(metric -> new AboutView.MetricRow(
                        metric.slug(),
                        metric.label().required(language),
                        vocabulary.word("unit", metric.unit(), language),
                        metric.definition().required(language),
                        metric.halfLifeMonths()))
                .toList());
    }

    AboutView.Words words(Language language) {
        return new AboutView.Words(FACETS.stream()
                .map(facet -> new AboutView.Facet(facet, FILTERED.contains(facet), values(facet, language)))
                .toList());
    }

    private List<AboutView.Value> values(String facet, Language language) {
        return vocabulary.of(facet).stream()
                .map(value -> value(value, language))
                .toList();
    }

    private static AboutView.Value value(FacetValue value, Language language) {
        return new AboutView.Value(
                value.slug(),
                value.label().required(language),
                value.definition().in(language));
    }
}
