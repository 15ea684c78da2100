package org.luopan.index;

import org.luopan.entry.Entry;
import org.springframework.stereotype.Component;

/** What the index knows of kinds that have names and texts and nothing more. */
@Component("entryIndexing")
class PlainIndexing extends EntryIndexing<Entry> {

    PlainIndexing() {
        super(Entry.class);
    }

    @Override
    protected void write(Entry entry, IndexFields.Document document) {}
}
