package org.luopan.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryNotFound;
import org.luopan.index.IndexFields;
import org.luopan.index.IndexKeeper;
import org.luopan.index.JoinedIndex;
import org.luopan.index.NameForms;
import org.luopan.language.Language;
import org.springframework.stereotype.Service;

/** Answers searches across the whole base from the index alone. */
@Service
public class EntrySearch implements EntryNotFound.Nearest {

    private static final int MOST_COMPLETIONS = 8;
    private static final int MOST_NAMED = 60;
    private static final int MOST_NEAR = 3;

    /** Of what is found most often. */
    private static final int MOST_HELD = 5_000;

    /** In shorter words two slips make another word. */
    private static final int LONG_NAME = 8;

    /** Shorter words are mostly words that nobody uses here: "stan" is not an old name of Xi'an. */
    private static final int SHORTEST_MISSPELT = 5;

    /** Kinds that questions do not name. */
    private static final List<String> UNNAMED = List.of("source", "market");

    private final EntityManager entities;
    private final IndexKeeper index;
    private final JoinedIndex joined;
    private final Spellings spellings;
    private final Quotes quotes;
    private final Cache<Reading.Document, Hit> known =
            Caffeine.newBuilder().maximumSize(MOST_HELD).executor(Runnable::run).build();
    private final ThreadLocal<@Nullable Reading> shared = new ThreadLocal<>();
    private volatile @Nullable SearchScope<Object> scope;

    EntrySearch(EntityManager entities, IndexKeeper index, JoinedIndex joined, Spellings spellings, Quotes quotes) {
        this.entities = entities;
        this.index = index;
        this.joined = joined;
        this.spellings = spellings;
        this.quotes = quotes;
    }

    /**
     * Some of the hits, and how the words of the search were taken.
     *
     * @param kinds the number of each kind, regardless of the kinds chosen
     * @param unknown the words that may be misspelt
     * @param compounds those of them that are put together from known words
     * @param query what matches, of all kinds
     */
    public record Found(
            List<Hit> hits,
            long total,
            Map<String, Long> kinds,
            Set<String> unknown,
            Compounds compounds,
            Query query) {}

    /** Does some work that asks the index several times, in one state of it, which is opened once. */
    public <T> T inOneState(Supplier<T> work) {
        try (var reading = reading()) {
            var before = shared.get();
            shared.set(reading);
            try {
                return work.get();
            } finally {
                if (before == null) {
                    shared.remove();
                }
            }
        }
    }

    /** The hits of these kinds, or of all kinds if none is named; best first. */
    public Found find(
            SearchQuery question,
            List<String> wanted,
            List<String> excluded,
            int offset,
            int limit,
            Language language) {
        try (var reading = reading()) {
            var unknown = unknown(reading, question);
            var compounds = compounds(reading, question, unknown);
            var query = Reading.query(MatchRanking.answers(reading, question, unknown, compounds, language));
            var all = wanted.isEmpty() && excluded.isEmpty();
            var found = reading.best(ofKinds(query, wanted, excluded), offset, limit, language);
            var kinds = all ? found.kinds() : reading.kinds(query);
            return new Found(found.hits(), found.total(), kinds, unknown, compounds, query);
        }
    }

    /** The best hits of one kind for a search that was already run. */
    public List<Hit> ofKind(String kind, Found found, int limit, Language language) {
        try (var reading = reading()) {
            return reading.best(ofKinds(found.query(), List.of(kind), List.of()), 0, limit, language)
                    .hits();
        }
    }

    /** The matching passages of these hits in this language, by their addresses; none where only the other language has one. */
    public Map<String, Passage> passages(List<Hit> hits, SearchQuery question, Found found, Language language) {
        if (hits.isEmpty()) {
            return Map.of();
        }
        try (var reading = reading()) {
            var query = Reading.query(MatchRanking.quotes(reading, question, found.compounds(), language));
            return reading.passages(IndexFields.PROSE + language.code(), query, hits, quotes);
        }
    }

    /** Suggestions while a reader types; best first. */
    public List<HitView> complete(SearchQuery question, Language language) {
        if (question.isEmpty()) {
            return List.of();
        }
        try (var reading = reading()) {
            var query = Reading.query(MatchRanking.completions(reading, question, unknown(reading, question)));
            return reading.best(query, 0, MOST_COMPLETIONS, language).hits().stream()
                    .map(hit -> hit.view(question, null, language))
                    .toList();
        }
    }

    @Override
    public List<EntryNotFound.Near> to(EntryNotFound missing, Language language) {
        var question = SearchQuery.of(missing.slug().replace('-', ' '));
        if (question.isEmpty()) {
            return List.of();
        }
        try (var reading = reading()) {
            var names = Reading.query(MatchRanking.completions(reading, question, unknown(reading, question)));
            return reading
                    .best(ofKinds(names, List.of(missing.kind().code()), List.of()), 0, MOST_NEAR, language)
                    .hits()
                    .stream()
                    .map(hit -> new EntryNotFound.Near(hit.path(), hit.name().required(language)))
                    .toList();
        }
    }

    /** The addresses of the entries whose names stand in a search, by the name as it was typed, without spaces. */
    public Map<String, Set<String>> named(SearchQuery question) {
        var byName = new HashMap<String, Set<String>>();
        if (question.isEmpty()) {
            return byName;
        }
        var hits = spelt(question);
        // Those that are called so in the first place come before those that also are.
        hits.forEach(hit -> Stream.of(hit.name().en(), hit.name().sv())
                .filter(Objects::nonNull)
                .map(NameForms::squeeze)
                .filter(question.runs()::contains)
                .forEach(name -> add(byName, name, hit)));
        hits.forEach(hit -> hit.names().stream()
                .map(Hit.Name::squeezed)
                .filter(question.runs()::contains)
                .forEach(name -> add(byName, name, hit)));
        return byName;
    }

    private List<Hit> spelt(SearchQuery question) {
        var exactly = new BooleanQuery.Builder()
                .add(in(IndexFields.SPELLING, question.runs()), Occur.FILTER)
                .add(in(IndexFields.KIND, UNNAMED), Occur.MUST_NOT)
                .build();
        try (var reading = reading()) {
            return reading.best(exactly, 0, MOST_NAMED, Language.EN).hits();
        }
    }

    /** Whether any name or text contains a word. */
    public boolean knows(String word) {
        try (var reading = reading()) {
            return reading.has(MatchRanking.known(reading.predicates(), word));
        }
    }

    /** The address of the platform or city whose name is spelt almost like a word that nothing contains. */
    public Optional<String> misspelt(String word) {
        var slips = word.length() < LONG_NAME ? Math.min(1, SearchQuery.slips(word)) : SearchQuery.slips(word);
        if (slips == 0 || word.length() < SHORTEST_MISSPELT) {
            return Optional.empty();
        }
        try (var reading = reading()) {
            var f = reading.predicates();
            if (reading.has(MatchRanking.known(f, word))) {
                return Optional.empty();
            }
            var almost = f.bool()
                    .must(reading.almost(IndexFields.SPELLING, word, slips, 1))
                    .filter(f.terms().field(IndexFields.KIND).matchingAny("platform", "city"))
                    .toPredicate();
            return reading.best(Reading.query(almost), 0, 1, Language.EN).hits().stream()
                    .findFirst()
                    .map(Hit::address);
        }
    }

    private static void add(Map<String, Set<String>> byName, String name, Hit hit) {
        byName.computeIfAbsent(name, none -> new LinkedHashSet<>()).add(hit.address());
    }

    /** The spelling that was probably meant, if nothing matches what was typed. */
    public Optional<String> meant(SearchQuery question, Found found) {
        var hits = found.hits();
        if (hits.isEmpty()
                || found.unknown().isEmpty()
                || !passages(hits.subList(0, 1), question, found, Language.EN).isEmpty()) {
            return Optional.empty();
        }
        var close = new ArrayList<Meant>();
        for (var name : hits.get(0).names()) {
            var squeezed = name.squeezed();
            if (squeezed.startsWith(question.squeezed()) || question.runs().contains(squeezed)) {
                return Optional.empty();
            }
            for (var run : question.runs()) {
                var slips = SearchQuery.slips(run);
                var distance = slips == 0 ? -1 : new LevenshteinDistance(slips).apply(run, squeezed);
                if (distance > 0) {
                    close.add(new Meant(run, name.words(), distance));
                }
            }
        }
        return close.stream()
                .min(Comparator.comparingInt(Meant::distance)
                        .thenComparing(meant -> -meant.run().length()))
                .map(meant -> question.with(meant.run(), meant.name()));
    }

    /** How the unknown words of a search fall into known parts. */
    private static Compounds compounds(Reading reading, SearchQuery question, Set<String> unknown) {
        return unknown.stream().noneMatch(Compounds::maybe)
                ? Compounds.NONE
                : Compounds.of(question, unknown, reading.reader());
    }

    /** The words of a search that match nothing; none while a name begins with the search text. */
    private static Set<String> unknown(Reading reading, SearchQuery question) {
        var f = reading.predicates();
        return reading.has(MatchRanking.begun(f, question))
                ? Set.of()
                : question.words().stream()
                        .distinct()
                        .filter(word -> !Character.isIdeographic(word.codePointAt(0)) && !StopWords.has(word))
                        .filter(word -> !reading.has(MatchRanking.known(f, word)))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private record Meant(String run, String name, int distance) {}

    private static Query ofKinds(Query query, List<String> wanted, List<String> excluded) {
        var all = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (!wanted.isEmpty()) {
            all.add(in(IndexFields.KIND, wanted), Occur.FILTER);
        }
        if (!excluded.isEmpty()) {
            all.add(in(IndexFields.KIND, excluded), Occur.MUST_NOT);
        }
        return all.build();
    }

    private static Query in(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private Reading reading() {
        var open = shared.get();
        if (open != null) {
            return open.again();
        }
        index.requireReady();
        var all = scope;
        if (all == null) {
            all = Search.mapping(entities.getEntityManagerFactory()).scope(IndexKeeper.indexed(entities));
            scope = all;
        }
        return new Reading(all, joined, spellings, known);
    }
}
