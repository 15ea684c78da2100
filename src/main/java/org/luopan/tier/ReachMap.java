package org.luopan.tier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.luopan.data.Fact;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;

/** Which platform reaches which tier, on one of several pages: those of which most is known first. */
record ReachMap(
        List<EntryRef> tiers,
        List<TiersPage.PlatformReach> rows,
        @JsonIgnore int page) implements Tabular {

    /** The platforms of whose reach something is known. */
    @JsonIgnore
    public List<TiersPage.PlatformReach> known() {
        return rows.stream().filter(row -> row.known() > 0).toList();
    }

    /** The platforms of whose reach nothing is known. */
    @JsonIgnore
    public List<EntryRef> silent() {
        return rows.stream()
                .filter(row -> row.known() == 0)
                .map(TiersPage.PlatformReach::platform)
                .toList();
    }

    @Override
    public List<Fact> asTable() {
        return rows.stream().flatMap(row -> row.facts().stream()).toList();
    }
}
