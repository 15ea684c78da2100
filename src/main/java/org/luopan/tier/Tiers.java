package org.luopan.tier;

import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryNotFound;
import org.luopan.language.Language;
import org.luopan.placement.TierRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads tiers: all of them, and one by one. */
@Service
@Transactional(readOnly = true)
public class Tiers {

    private final TierRepository tiers;
    private final TierPresenter presenter;

    Tiers(TierRepository tiers, TierPresenter presenter) {
        this.tiers = tiers;
        this.presenter = presenter;
    }

    TiersPage overview(String page, Language language) {
        return presenter.overview(tiers.all(), page, language);
    }

    TierProfile profile(String slug, Language language) {
        return tiers.findBySlug(slug)
                .map(tier -> presenter.profile(tier, language))
                .orElseThrow(() -> new EntryNotFound(EntryKind.TIER, slug));
    }
}
