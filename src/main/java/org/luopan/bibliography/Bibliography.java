package org.luopan.bibliography;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.browse.BrowsePages;
import org.luopan.browse.Filter;
import org.luopan.browse.FilterShape;
import org.luopan.content.ContentCache;
import org.luopan.content.HeldEach;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryNotFound;
import org.luopan.language.Coded;
import org.luopan.language.Language;
import org.luopan.source.Source;
import org.luopan.source.Sources;
import org.luopan.statement.Statements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Reads sources: by filter, and one by one with everything each supports. */
@Service
@Transactional(readOnly = true)
class Bibliography {

    private static final int PAGE_SIZE = 40;

    /** Of so many sources it is known without counting again how much rests on them. */
    private static final int COUNTED = 2_000;

    private final Sources sources;
    private final SourceSearch search;
    private final Statements statements;
    private final SourcePresenter presenter;
    private final SourceNames names;
    private final BrowsePages browsing;
    private final HeldEach<Long> resting;

    Bibliography(
            Sources sources,
            SourceSearch search,
            Statements statements,
            SourcePresenter presenter,
            SourceNames names,
            BrowsePages browsing,
            ContentCache cache) {
        this.sources = sources;
        this.search = search;
        this.statements = statements;
        this.presenter = presenter;
        this.names = names;
        this.browsing = browsing;
        this.resting = cache.each(
                EntryKind.SOURCE.code(), COUNTED, Coded.codes(EntryKind.class).toArray(String[]::new));
    }

    SourcesPage find(MultiValueMap<String, String> query, Language language) {
        var options = new SourceOptions(search.values(), names, language);
        var result = search.find(Filter.from(query, shape(options)), PAGE_SIZE, language);
        var filter = result.found().filter();
        var founding =
                filter.everything() && filter.page() == 1 ? sources.founding().orElse(null) : null;
        var counts = resting.of(ids(result.sources(), founding), any -> true, this::counted);
        return new SourcesPage(
                browsing.browse("source", result.found(), options, PAGE_SIZE, language),
                founding == null ? null : row(founding, counts, language),
                result.sources().stream()
                        .map(source -> row(source, counts, language))
                        .toList());
    }

    SourceProfile profile(String slug, MultiValueMap<String, String> query, Language language) {
        return sources.find(slug)
                .map(source -> presenter.profile(source, query, language))
                .orElseThrow(() -> new EntryNotFound(EntryKind.SOURCE, slug));
    }

    private Map<Long, Long> counted(Collection<Long> ids) {
        var counts = statements.counts(ids);
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> counts.getOrDefault(id, 0L)));
    }

    private SourceRow row(Source source, Map<Long, Long> counts, Language language) {
        var view = source.view(language);
        return new SourceRow(
                source.ref(language),
                view,
                names.kind(view.sourceKind(), language),
                names.language(view.language(), language),
                counts.getOrDefault(source.id(), 0L));
    }

    private static HashSet<Long> ids(List<Source> sources, @Nullable Source founding) {
        var ids = new HashSet<Long>();
        sources.forEach(source -> ids.add(source.id()));
        if (founding != null) {
            ids.add(founding.id());
        }
        return ids;
    }

    private static FilterShape shape(SourceOptions options) {
        return new FilterShape(
                SourceOptions.FACETS, List.of(), List.of("title", "publisher", "date"), List.of("list"), options::has);
    }
}
