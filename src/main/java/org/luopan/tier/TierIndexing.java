package org.luopan.tier;

import org.luopan.index.EntryIndexing;
import org.luopan.index.FigureLabels;
import org.luopan.index.IndexDocument;
import org.luopan.placement.Tier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Indexes tiers. */
@Component("tierIndexing")
class TierIndexing extends EntryIndexing<Tier> {

    private final ObjectProvider<FigureLabels> figures;

    TierIndexing(ObjectProvider<FigureLabels> figures) {
        super(Tier.class);
        this.figures = figures;
    }

    @Override
    protected void write(Tier tier, IndexDocument document) {
        document.prose(tier.characteristics());
        document.prose(tier.advice());
        figures.getObject().of(tier).forEach(document::prose);
    }
}
