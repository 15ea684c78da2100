package org.luopan.tier;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.ContentVersion;
import org.springframework.stereotype.Service;

/** The tier lists, the leading one first, held in memory for as long as the content version stands. */
@Service
class TierLists {

    private final TierListRepository lists;
    private final ContentVersion contentVersion;
    private volatile @Nullable Snapshot snapshot;

    TierLists(TierListRepository lists, ContentVersion contentVersion) {
        this.lists = lists;
        this.contentVersion = contentVersion;
    }

    List<TierList> all() {
        var version = contentVersion.current();
        var held = snapshot;
        if (held == null || held.version != version) {
            held = new Snapshot(version, lists.all());
            snapshot = held;
        }
        return held.lists;
    }

    /** The list that a tier is by where nobody asks for another. */
    Optional<TierList> leading() {
        return all().stream().findFirst();
    }

    private record Snapshot(long version, List<TierList> lists) {}
}
