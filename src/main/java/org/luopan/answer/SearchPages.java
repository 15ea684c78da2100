package org.luopan.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.Filter;
import org.luopan.browse.FilterShape;
import org.luopan.entry.EntryKind;
import org.luopan.figure.FigureView;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.market.MarketFigures;
import org.luopan.search.EntrySearch;
import org.luopan.search.Hit;
import org.luopan.search.SearchQuery;
import org.luopan.web.Pagination;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/** Builds the search page for an address. */
@Service
class SearchPages {

    static final String KIND = "kind";
    private static final String METRIC = EntryKind.MARKET.code() + "/";
    private static final int PAGE_SIZE = 20;
    private static final int BEST = 3;

    /** So many of the best results are seen before single kinds are asked for more. */
    private static final int SEEN = 100;

    private static final List<String> KINDS = Coded.codes(EntryKind.class);
    private static final FilterShape SHAPE = new FilterShape(
            List.of(KIND), List.of(), List.of("relevance"), List.of("groups"), (facet, value) -> KINDS.contains(value));

    private final EntrySearch search;
    private final Questions questions;
    private final Answers answers;
    private final MarketFigures market;

    SearchPages(EntrySearch search, Questions questions, Answers answers, MarketFigures market) {
        this.search = search;
        this.questions = questions;
        this.answers = answers;
        this.market = market;
    }

    SearchPage page(MultiValueMap<String, String> query, Language language) {
        var filter = Filter.from(query, SHAPE);
        var typed = SearchQuery.of(filter.text());
        if (typed.isEmpty()) {
            return new SearchPage(
                    filter.text(),
                    0,
                    false,
                    filter,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    new Pagination(1, PAGE_SIZE, 0));
        }
        return search.inOneState(() -> {
            var asked = questions.read(typed, language);
            return answered(asked, typed.meaning(asked.meant()), filter);
        });
    }

    private SearchPage answered(Question asked, SearchQuery question, Filter filter) {
        var language = asked.language();
        var flat = !filter.chosen(KIND).isEmpty();
        var first = flat ? filter : filter.within(1);
        var size = flat ? PAGE_SIZE : SEEN;
        var exactly = find(question, first, size, language);
        var all = flat && !exactly.kinds().isEmpty() ? List.<Answer>of() : answers.to(asked, exactly.hits());
        var close = question.telling() > 0 && exactly.kinds().isEmpty() && all.isEmpty();
        var taken = close ? question.meaning(asked.told()).anyWord() : question;
        var found = close ? find(taken, first, size, language) : exactly;
        var within = first.within(new Pagination(first.page(), PAGE_SIZE, found.total()).pages());
        if (!within.equals(first)) {
            found = find(taken, within, size, language);
        }
        return new SearchPage(
                question.text(),
                found.total(),
                close && found.total() > 0,
                within,
                search.meant(taken, found).orElse(null),
                kinds(found.kinds(), within),
                flat ? List.of() : all,
                views(
                        flat ? List.of(new Hits("", found.hits(), found.total())) : groups(found, taken, language),
                        taken,
                        found,
                        within,
                        language),
                new Pagination(flat ? within.page() : 1, PAGE_SIZE, flat ? found.total() : 0));
    }

    private EntrySearch.Found find(SearchQuery question, Filter filter, int size, Language language) {
        return search.find(
                question, filter.wanted(KIND), filter.excluded(KIND), (filter.page() - 1) * PAGE_SIZE, size, language);
    }

    private static List<SearchPage.KindCount> kinds(Map<String, Long> counts, Filter filter) {
        return KINDS.stream()
                .map(kind -> {
                    var chosen = filter.chosen(KIND).contains(kind);
                    var toggled = chosen ? filter.without(KIND, kind) : filter.with(KIND, kind);
                    return new SearchPage.KindCount(kind, counts.getOrDefault(kind, 0L), chosen, toggled.toQuery());
                })
                .filter(kind -> kind.count() > 0 || kind.chosen())
                .toList();
    }

    /** Hits of one kind, or of all kinds if it names none, and how many there are in all. */
    private record Hits(String kind, List<Hit> hits, long total) {}

    /** The best results of all, then the best others of each kind, in the order of the full list. */
    private List<Hits> groups(EntrySearch.Found found, SearchQuery question, Language language) {
        var groups = new ArrayList<Hits>();
        var best = found.hits().subList(0, Math.min(BEST, found.hits().size()));
        groups.add(new Hits("", best, best.size()));
        var order = new LinkedHashSet<>(found.hits().stream().map(Hit::kind).toList());
        KINDS.stream().filter(found.kinds()::containsKey).forEach(order::add);
        for (var kind : order) {
            long total = found.kinds().getOrDefault(kind, 0L);
            var rest =
                    total - best.stream().filter(hit -> hit.kind().equals(kind)).count();
            if (rest > 0) {
                groups.add(new Hits(kind, others(found, best, kind, Math.min(BEST, rest), question, language), total));
            }
        }
        return groups;
    }

    private List<Hit> others(
            EntrySearch.Found found,
            List<Hit> best,
            String kind,
            long wanted,
            SearchQuery question,
            Language language) {
        var seen = others(found.hits(), best, kind);
        return seen.size() >= wanted ? seen : others(search.ofKind(kind, found, 2 * BEST, language), best, kind);
    }

    private static List<Hit> others(List<Hit> hits, List<Hit> best, String kind) {
        var named = best.stream().map(Hit::address).toList();
        return hits.stream()
                .filter(hit -> hit.kind().equals(kind) && !named.contains(hit.address()))
                .limit(BEST)
                .toList();
    }

    /** The leading values for China by their metrics, if any of these results is one. */
    private Map<String, FigureView> numbers(List<Hit> hits, Language language) {
        return hits.stream().noneMatch(hit -> hit.address().startsWith(METRIC)) ? Map.of() : market.leading(language);
    }

    /** The number of a metric; none of one that is split among groups, as that of the first says nothing of the others. */
    private @Nullable FigureView number(Map<String, FigureView> numbers, Hit hit, Language language) {
        if (!hit.address().startsWith(METRIC)) {
            return null;
        }
        var metric = hit.address().substring(METRIC.length());
        return market.split(metric, language).isEmpty() ? numbers.get(metric) : null;
    }

    private List<SearchPage.KindResults> views(
            List<Hits> groups, SearchQuery question, EntrySearch.Found found, Filter filter, Language language) {
        var shown = groups.stream().flatMap(group -> group.hits.stream()).toList();
        var passages = search.passages(shown, question, found, language);
        var numbers = numbers(shown, language);
        return groups.stream()
                .map(group -> new SearchPage.KindResults(
                        group.kind,
                        group.hits.stream()
                                .map(hit -> new SearchPage.Result(
                                        hit.view(question, passages.get(hit.address()), language),
                                        number(numbers, hit, language)))
                                .toList(),
                        group.total,
                        group.kind.isEmpty()
                                ? ""
                                : filter.with(KIND, group.kind).toQuery()))
                .toList();
    }
}
