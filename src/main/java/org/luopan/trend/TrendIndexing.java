package org.luopan.trend;

import org.luopan.search.EntryIndexing;
import org.luopan.search.FigureLabels;
import org.luopan.search.IndexFields;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the index knows of a trend. */
@Component("trendIndexing")
class TrendIndexing extends EntryIndexing<Trend> {

    private final ObjectProvider<FigureLabels> figures;

    TrendIndexing(ObjectProvider<FigureLabels> figures) {
        super(Trend.class);
        this.figures = figures;
    }

    @Override
    protected void write(Trend trend, IndexFields.Document document) {
        document.prose(trend.why());
        document.prose(trend.how());
        figures.getObject().of(trend).forEach(document::prose);
    }
}
