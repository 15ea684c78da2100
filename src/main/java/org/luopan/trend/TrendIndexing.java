package org.luopan.trend;

import org.luopan.index.EntryIndexing;
import org.luopan.index.IndexDocument;
import org.luopan.index.IndexedTogether;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Indexes trends. */
@Component("trendIndexing")
class TrendIndexing extends EntryIndexing<Trend> {

    private final ObjectProvider<IndexedTogether> together;

    TrendIndexing(ObjectProvider<IndexedTogether> together) {
        super(Trend.class);
        this.together = together;
    }

    @Override
    protected void write(Trend trend, IndexDocument document) {
        document.prose(trend.why());
        document.prose(trend.how());
        together.getObject().labels(trend).forEach(document::label);
    }
}
