package org.luopan.finder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.brief.Brief;
import org.luopan.brief.BriefOptions;
import org.luopan.brief.Rates;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryRef;
import org.luopan.language.Language;
import org.luopan.market.ExchangeRates;
import org.luopan.placement.CityTiers;
import org.luopan.platform.Platforms;
import org.luopan.platformfacts.KnownPlatforms;
import org.luopan.platformfacts.PlatformTable;
import org.luopan.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Finds which platforms fit a brief, and why. */
@Service
@Transactional(readOnly = true)
public class Recommendations {

    private static final String WHY = "why";

    private final Platforms platforms;
    private final KnownPlatforms known;
    private final CityTiers cityTiers;
    private final Vocabulary vocabulary;
    private final Entries entries;
    private final FinderPresenter presenter;
    private final BriefPresenter briefs;
    private final QuestionPresenter forms;
    private final ExchangeRates rates;
    private final Clock clock;

    Recommendations(
            Platforms platforms,
            KnownPlatforms known,
            CityTiers cityTiers,
            Vocabulary vocabulary,
            Entries entries,
            FinderPresenter presenter,
            BriefPresenter briefs,
            QuestionPresenter forms,
            ExchangeRates rates,
            Clock clock) {
        this.platforms = platforms;
        this.known = known;
        this.cityTiers = cityTiers;
        this.vocabulary = vocabulary;
        this.entries = entries;
        this.presenter = presenter;
        this.briefs = briefs;
        this.forms = forms;
        this.rates = rates;
        this.clock = clock;
    }

    /** The platforms that fit a brief best, as the finder's address says it; none if nothing valid is asked for. */
    public List<EntryRef> best(MultiValueMap<String, String> query, int most, Language language) {
        var table = known.table();
        var inquiry = inquiry(table, query, language);
        if (inquiry.brief().isEmpty()) {
            return List.of();
        }
        var places = inquiry.places();
        var ids = places.ranked().from(0, Math.min(most, places.fitting())).stream()
                .map(position -> table.at(position).id())
                .toList();
        var refs = entries.refs(ids, language);
        return ids.stream().flatMap(id -> Stream.ofNullable(refs.get(id))).toList();
    }

    /** What the finder asks first, unanswered, for other pages that ask it. */
    public OpeningQuestions questions(Language language) {
        var inquiry = inquiry(new LinkedMultiValueMap<>(), language);
        return forms.questions(inquiry.brief(), inquiry.options(), language);
    }

    FinderPage find(MultiValueMap<String, String> query, Language language) {
        return presenter.page(inquiry(query, language), first(query, "page"), first(query, WHY));
    }

    BriefPage brief(MultiValueMap<String, String> query, Language language) {
        return briefs.page(inquiry(query, language));
    }

    ScorePage score(Language language) {
        return presenter.score(inquiry(new LinkedMultiValueMap<>(), language));
    }

    private static String first(MultiValueMap<String, String> query, String key) {
        var value = query.getFirst(key);
        return value == null ? "" : value;
    }

    private Inquiry inquiry(MultiValueMap<String, String> query, Language language) {
        return inquiry(known.table(), query, language);
    }

    private Inquiry inquiry(PlatformTable table, MultiValueMap<String, String> query, Language language) {
        var options = new BriefOptions(vocabulary, entries, table, language);
        var brief = Brief.from(entries.withPresentSlugs(query, Brief.ENTRIES, options::has), options);
        return new Inquiry(
                brief,
                options,
                new RealPlatforms(table, platforms, LocalDate.now(clock).getYear(), language),
                cityTiers.of(brief.chosen(Brief.CITY), language),
                rates(),
                language);
    }

    private Rates rates() {
        return new Rates(rates.perEuro().entrySet().stream()
                .collect(Collectors.toMap(
                        rate -> rate.getKey(),
                        rate -> new Rates.Rate(
                                rate.getValue().perEuro(), rate.getValue().asOf()))));
    }
}
