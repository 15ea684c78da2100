package org.luopan.bibliography;

import org.luopan.index.EntryIndexing;
import org.luopan.index.IndexDocument;
import org.luopan.source.Source;
import org.springframework.stereotype.Component;

/** Indexes sources with their title, in its own language, and their publisher. */
@Component("sourceIndexing")
class SourceIndexing extends EntryIndexing<Source> {

    SourceIndexing() {
        super(Source.class);
    }

    @Override
    protected void write(Source source, IndexDocument document) {
        document.alias(source.publisher());
    }
}
