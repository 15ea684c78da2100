package org.luopan.index;

import org.luopan.entry.Entry;
import org.springframework.stereotype.Component;

/** Indexes the kinds that have only names and texts. */
@Component("entryIndexing")
class PlainIndexing extends EntryIndexing<Entry> {

    PlainIndexing() {
        super(Entry.class);
    }

    @Override
    protected void write(Entry entry, IndexDocument document) {}
}
