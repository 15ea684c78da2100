package org.luopan.bibliography;

import java.util.List;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.entry.EntryRef;
import org.luopan.source.SourceView;

/** One source in the list, with how many statements rest on it. */
record SourceRow(EntryRef entry, SourceView source, String kind, String languageName, long statements) {

    List<Fact> facts() {
        return List.of(
                Fact.of(entry, "kind", Label.key("facet.source.kind"), source.sourceKind(), kind)
                        .on(source.published()),
                Fact.of(entry, "language", Label.key("facet.source.language"), source.language(), languageName),
                Fact.of(entry, "statements", Label.key("data.metric.statements"), statements, "statement"));
    }
}
