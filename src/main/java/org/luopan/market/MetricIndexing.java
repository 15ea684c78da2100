package org.luopan.market;

import java.util.Objects;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.luopan.entry.EntryKind;
import org.luopan.figure.Metric;
import org.luopan.index.IndexDocument;
import org.luopan.index.IndexFields;
import org.luopan.language.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Indexes metrics: each leads to its market page if there are figures about China, otherwise to its definition. */
@Component("metricIndexing")
class MetricIndexing implements TypeBinder {

    private final ObjectProvider<MarketRepository> markets;

    MetricIndexing(ObjectProvider<MarketRepository> markets) {
        this.markets = markets;
    }

    @Override
    public void bind(TypeBindingContext context) {
        IndexFields.declare(context);
        context.bridge(Metric.class, new Bridge());
    }

    private final class Bridge implements TypeBridge<Metric> {

        @Override
        public void write(DocumentElement target, Metric metric, TypeBridgeWriteContext context) {
            var labels = markets.getObject().figureLabels(metric.slug());
            var path = labels.isEmpty()
                    ? "/about/metrics#" + metric.slug()
                    : EntryKind.MARKET.path("") + "/" + metric.slug();
            var document = IndexDocument.of(
                    target,
                    EntryKind.MARKET,
                    metric.slug(),
                    path,
                    metric.label(),
                    metric.definition(),
                    metric.sortOrder());
            metric.foundBy().forEach(document::alias);
            labels.stream().filter(Objects::nonNull).forEach(label -> {
                document.alias(label.en(), Language.EN);
                document.alias(label.sv(), Language.SV);
            });
        }
    }
}
