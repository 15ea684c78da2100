package org.luopan.tier;

import org.luopan.index.EntryIndexing;
import org.luopan.index.IndexDocument;
import org.luopan.index.IndexedTogether;
import org.luopan.placement.Tier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Indexes tiers. */
@Component("tierIndexing")
class TierIndexing extends EntryIndexing<Tier> {

    private final ObjectProvider<IndexedTogether> together;

    TierIndexing(ObjectProvider<IndexedTogether> together) {
        super(Tier.class);
        this.together = together;
    }

    @Override
    protected void write(Tier tier, IndexDocument document) {
        document.prose(tier.characteristics());
        document.prose(tier.advice());
        together.getObject().labels(tier).forEach(document::label);
    }
}
