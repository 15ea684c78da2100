package org.luopan.market;

import org.luopan.index.EntryIndexing;
import org.luopan.index.IndexFields;
import org.springframework.stereotype.Component;

/** What the index knows of the market; its figures are found by what they measure. */
@Component("marketIndexing")
class MarketIndexing extends EntryIndexing<Market> {

    MarketIndexing() {
        super(Market.class);
    }

    @Override
    protected void write(Market market, IndexFields.Document document) {}
}
