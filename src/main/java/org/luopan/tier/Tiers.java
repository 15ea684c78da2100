package org.luopan.tier;

import java.util.List;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryNotFound;
import org.luopan.entry.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads tiers: all of them, and one by one. */
@Service
@Transactional(readOnly = true)
public class Tiers {

    private final TierRepository tiers;
    private final TierLists lists;
    private final TierPresenter presenter;

    Tiers(TierRepository tiers, TierLists lists, TierPresenter presenter) {
        this.tiers = tiers;
        this.lists = lists;
        this.presenter = presenter;
    }

    TiersPage overview(Language language) {
        return presenter.overview(tiers.all(), language);
    }

    TierProfile profile(String slug, Language language) {
        return tiers.findBySlug(slug)
                .map(tier -> presenter.profile(tier, language))
                .orElseThrow(() -> new EntryNotFound(EntryKind.TIER, slug));
    }

    /** The tier lists that are one source's. */
    public List<TierList> listsRestingOn(Long sourceId) {
        return lists.all().stream()
                .filter(list -> list.source().id().equals(sourceId))
                .toList();
    }
}
