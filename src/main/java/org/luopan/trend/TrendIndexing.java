package org.luopan.trend;

import org.luopan.index.EntryIndexing;
import org.luopan.index.FigureLabels;
import org.luopan.index.IndexDocument;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Indexes trends. */
@Component("trendIndexing")
class TrendIndexing extends EntryIndexing<Trend> {

    private final ObjectProvider<FigureLabels> figures;

    TrendIndexing(ObjectProvider<FigureLabels> figures) {
        super(Trend.class);
        this.figures = figures;
    }

    @Override
    protected void write(Trend trend, IndexDocument document) {
        document.prose(trend.why());
        document.prose(trend.how());
        figures.getObject().of(trend).forEach(document::prose);
    }
}
