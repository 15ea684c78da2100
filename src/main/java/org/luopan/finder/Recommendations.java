package org.luopan.finder;

import java.util.List;
import org.luopan.brief.Brief;
import org.luopan.brief.BriefOptions;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryRef;
import org.luopan.finder.Inquiry.Place;
import org.luopan.language.Language;
import org.luopan.placement.CityTiers;
import org.luopan.platform.Platforms;
import org.luopan.reach.KnownPlatforms;
import org.luopan.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Finds which platforms fit a brief, and why. */
@Service
@Transactional(readOnly = true)
public class Recommendations {

    private final Platforms platforms;
    private final KnownPlatforms known;
    private final CityTiers cityTiers;
    private final Vocabulary vocabulary;
    private final Entries entries;
    private final FinderPresenter presenter;
    private final BriefPresenter briefs;

    Recommendations(
            Platforms platforms,
            KnownPlatforms known,
            CityTiers cityTiers,
            Vocabulary vocabulary,
            Entries entries,
            FinderPresenter presenter,
            BriefPresenter briefs) {
        this.platforms = platforms;
        this.known = known;
        this.cityTiers = cityTiers;
        this.vocabulary = vocabulary;
        this.entries = entries;
        this.presenter = presenter;
        this.briefs = briefs;
    }

    /** The platforms that fit a brief best, as the finder's address says it; none if nothing valid is asked for. */
    public List<EntryRef> best(MultiValueMap<String, String> query, int most, Language language) {
        var inquiry = inquiry(query, language);
        if (inquiry.brief().isEmpty()) {
            return List.of();
        }
        return inquiry.judged(List.of(Place.from(inquiry.places().ranked(), 0, most))).get(0).stream()
                .map(judged -> judged.platform().entry())
                .toList();
    }

    FinderPage find(MultiValueMap<String, String> query, Language language) {
        var page = query.getFirst("page");
        return presenter.page(inquiry(query, language), page == null ? "" : page);
    }

    BriefPage brief(MultiValueMap<String, String> query, Language language) {
        return briefs.page(inquiry(query, language));
    }

    ScorePage score(Language language) {
        return presenter.score(inquiry(new LinkedMultiValueMap<>(), language));
    }

    private Inquiry inquiry(MultiValueMap<String, String> query, Language language) {
        var table = known.table();
        var options = new BriefOptions(vocabulary, entries, table, language);
        var brief = Brief.from(entries.withPresentSlugs(query, Brief.ENTRIES, options::has), options);
        return new Inquiry(
                brief,
                options,
                new RealPlatforms(table, platforms, language),
                cityTiers.of(brief.chosen(Brief.CITY), language),
                language);
    }
}
