package org.luopan.bibliography;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.BrowsePage;
import org.luopan.data.Fact;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;

/** One page of the sources that a filter found; the founding article comes first in the whole list. */
record SourcesPage(BrowsePage browse, @Nullable SourceRow founding, List<SourceRow> sources)
        implements Listed, Tabular {

    @Override
    public Size listed() {
        return browse.size();
    }

    @Override
    public List<Fact> asTable() {
        return Stream.concat(Stream.ofNullable(founding), sources.stream())
                .flatMap(row -> row.facts().stream())
                .toList();
    }
}
