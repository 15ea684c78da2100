package org.luopan.placement;

import java.util.List;
import java.util.Optional;
import org.luopan.content.ContentCache;
import org.luopan.content.Held;
import org.luopan.entry.EntryKind;
import org.springframework.stereotype.Service;

/** The tier lists, the leading one first, kept in memory until a list or a source changes. */
@Service
public class TierLists {

    private final Held<List<TierList>> lists;

    TierLists(TierListRepository lists, ContentCache cache) {
        this.lists = cache.of(lists::all, "tier-list", EntryKind.SOURCE.code());
    }

    public List<TierList> all() {
        return lists.get();
    }

    /** The list to use for tiers if no other is requested. */
    public Optional<TierList> leading() {
        return all().stream().findFirst();
    }
}
