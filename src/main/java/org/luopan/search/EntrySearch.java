package org.luopan.search;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.aggregation.dsl.AggregationFinalStep;
import org.hibernate.search.engine.search.aggregation.dsl.SearchAggregationFactory;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.scope.SearchScope;
import org.luopan.index.IndexFields;
import org.luopan.index.IndexKeeper;
import org.luopan.index.NameForms;
import org.luopan.language.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers searches across the whole base from the index alone. */
@Service
@Transactional(readOnly = true)
public class EntrySearch {

    private static final AggregationKey<Map<String, Long>> KINDS = AggregationKey.of("kinds");
    private static final int MOST_COMPLETIONS = 8;
    private static final int MOST_NAMED = 60;

    /** In shorter words two slips make another word. */
    private static final int LONG_NAME = 8;

    /** Kinds that questions do not name. */
    private static final List<String> UNNAMED = List.of("source", "market");

    private final EntityManager entities;
    private final IndexKeeper index;

    EntrySearch(EntityManager entities, IndexKeeper index) {
        this.entities = entities;
        this.index = index;
    }

    /**
     * Some of the hits, and how the words of the search were taken.
     *
     * @param kinds the number of each kind, regardless of the kinds chosen
     * @param unknown the words that may be misspelt
     * @param compounds those of them that are put together from known words
     */
    public record Found(
            List<Hit> hits, long total, Map<String, Long> kinds, Set<String> unknown, Compounds compounds) {}

    /** The hits of these kinds, or of all kinds if none is named; best first. */
    public Found find(
            SearchQuery question,
            List<String> wanted,
            List<String> excluded,
            int offset,
            int limit,
            Language language) {
        var scope = scope();
        var f = scope.predicate();
        var unknown = unknown(scope, question);
        var compounds = compounds(question, unknown);
        var answers = Ranking.answers(f, question, unknown, compounds, language);
        if (wanted.isEmpty() && excluded.isEmpty()) {
            var all = ranked(scope, answers, language)
                    .aggregation(KINDS, EntrySearch::byKind)
                    .fetch(offset, limit);
            return new Found(all.hits(), all.total().hitCount(), all.aggregation(KINDS), unknown, compounds);
        }
        var some =
                ranked(scope, ofKinds(f, answers, wanted, excluded), language).fetch(offset, limit);
        var kinds = Search.session(entities)
                .search(scope)
                .where(answers)
                .aggregation(KINDS, EntrySearch::byKind)
                .fetch(0)
                .aggregation(KINDS);
        return new Found(some.hits(), some.total().hitCount(), kinds, unknown, compounds);
    }

    /** The best hits of one kind for a search that was already run. */
    public List<Hit> ofKind(String kind, SearchQuery question, Found found, int limit, Language language) {
        var scope = scope();
        var f = scope.predicate();
        var answers = Ranking.answers(f, question, found.unknown(), found.compounds(), language);
        return ranked(scope, ofKinds(f, answers, List.of(kind), List.of()), language)
                .fetchHits(limit);
    }

    /** The matching passages of these hits in this language, by their addresses; none where only the other language has one. */
    public Map<String, Passage> passages(List<Hit> hits, SearchQuery question, Found found, Language language) {
        if (hits.isEmpty()) {
            return Map.of();
        }
        var scope = scope();
        var f = scope.predicate();
        var these = f.bool()
                .must(Ranking.quotes(f, question, found.compounds(), language))
                .filter(f.id().matchingAny(hits.stream().map(Hit::id).toList()))
                .toPredicate();
        return Search.session(entities)
                .search(scope)
                .select(p -> p.composite()
                        .from(
                                p.field(IndexFields.ADDRESS, String.class),
                                p.highlight(IndexFields.PROSE + language.code()))
                        .as(Quoted::new))
                .where(these)
                .highlighter(h -> h.unified().tag(Passage.OPEN, Passage.CLOSE).numberOfFragments(1))
                // Metrics have ids of their own, so two documents may have the same.
                .fetchHits(2 * hits.size())
                .stream()
                .filter(quoted -> !quoted.passages.isEmpty())
                .collect(Collectors.toMap(
                        Quoted::address, quoted -> Passage.of(null, quoted.passages.get(0)), (first, second) -> first));
    }

    private record Quoted(String address, List<String> passages) {}

    private static AggregationFinalStep<Map<String, Long>> byKind(SearchAggregationFactory a) {
        return a.terms().field(IndexFields.KIND, String.class);
    }

    private SearchQueryOptionsStep<?, ?, Hit, ?, ?, ?> ranked(
            SearchScope<Object> scope, SearchPredicate answers, Language language) {
        return Search.session(entities)
                .search(scope)
                .select(p -> Hit.projection(p, language))
                .where(answers)
                .sort(s -> s.composite().add(s.score()).add(s.field(IndexFields.POSITION)));
    }

    /** Suggestions while a reader types; best first. */
    public List<HitView> complete(SearchQuery question, Language language) {
        if (question.isEmpty()) {
            return List.of();
        }
        var scope = scope();
        return ranked(scope, Ranking.completions(scope.predicate(), question, unknown(scope, question)), language)
                .fetchHits(MOST_COMPLETIONS)
                .stream()
                .map(hit -> hit.view(question, null, language))
                .toList();
    }

    /** The addresses of the entries whose names stand in a search, by the name as it was typed, without spaces. */
    public Map<String, Set<String>> named(SearchQuery question) {
        var scope = scope();
        var f = scope.predicate();
        var byName = new HashMap<String, Set<String>>();
        if (question.isEmpty()) {
            return byName;
        }
        var exactly = f.bool()
                .filter(f.terms().field(IndexFields.SPELLING).matchingAny(question.runs()))
                .mustNot(f.terms().field(IndexFields.KIND).matchingAny(UNNAMED))
                .toPredicate();
        var hits = ranked(scope, exactly, Language.EN).fetchHits(MOST_NAMED);
        // Those that are called so in the first place come before those that also are.
        hits.forEach(hit -> Stream.of(hit.name().en(), hit.name().sv())
                .filter(Objects::nonNull)
                .map(NameForms::squeeze)
                .filter(question.runs()::contains)
                .forEach(name -> add(byName, name, hit)));
        hits.forEach(hit -> hit.names().stream()
                .map(NameForms::squeeze)
                .filter(question.runs()::contains)
                .forEach(name -> add(byName, name, hit)));
        return byName;
    }

    /** Whether any name or text contains a word. */
    public boolean knows(String word) {
        var scope = scope();
        return has(scope, Ranking.known(scope.predicate(), word));
    }

    /** The address of the platform or city whose name is spelt almost like a word that nothing contains. */
    public Optional<String> misspelt(String word) {
        var scope = scope();
        var f = scope.predicate();
        var slips = word.length() < LONG_NAME ? Math.min(1, SearchQuery.slips(word)) : SearchQuery.slips(word);
        if (slips == 0 || has(scope, Ranking.known(f, word))) {
            return Optional.empty();
        }
        var almost = f.bool()
                .must(f.match().field(IndexFields.SPELLING).matching(word).fuzzy(slips, 1))
                .filter(f.terms().field(IndexFields.KIND).matchingAny("platform", "city"))
                .toPredicate();
        return ranked(scope, almost, Language.EN).fetchHits(1).stream()
                .findFirst()
                .map(Hit::address);
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
            var squeezed = NameForms.squeeze(name);
            if (squeezed.startsWith(question.squeezed()) || question.runs().contains(squeezed)) {
                return Optional.empty();
            }
            for (var run : question.runs()) {
                var slips = SearchQuery.slips(run);
                var distance = slips == 0 ? -1 : new LevenshteinDistance(slips).apply(run, squeezed);
                if (distance > 0) {
                    close.add(new Meant(run, name, distance));
                }
            }
        }
        return close.stream()
                .min(Comparator.comparingInt(Meant::distance)
                        .thenComparing(meant -> -meant.run().length()))
                .map(meant -> question.with(meant.run(), meant.name()));
    }

    /** How the unknown words of a search fall into known parts. */
    private Compounds compounds(SearchQuery question, Set<String> unknown) {
        if (unknown.stream().noneMatch(Compounds::maybe)) {
            return Compounds.NONE;
        }
        try (var reader = scope().extension(LuceneExtension.get()).openIndexReader()) {
            return Compounds.of(question, unknown, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a search that match nothing; none while a name begins with the search text. */
    private Set<String> unknown(SearchScope<Object> scope, SearchQuery question) {
        var f = scope.predicate();
        return has(scope, Ranking.begun(f, question))
                ? Set.of()
                : question.words().stream()
                        .distinct()
                        .filter(word -> !Character.isIdeographic(word.codePointAt(0)) && !StopWords.has(word))
                        .filter(word -> !has(scope, Ranking.known(f, word)))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean has(SearchScope<Object> scope, PredicateFinalStep what) {
        return Search.session(entities)
                        .search(scope)
                        .where(what.toPredicate())
                        .totalHitCountThreshold(1)
                        .fetch(0)
                        .total()
                        .hitCountLowerBound()
                > 0;
    }

    private record Meant(String run, String name, int distance) {}

    private static SearchPredicate ofKinds(
            SearchPredicateFactory f, SearchPredicate answers, List<String> wanted, List<String> excluded) {
        var all = f.bool().must(answers);
        if (!wanted.isEmpty()) {
            all.filter(f.terms().field(IndexFields.KIND).matchingAny(wanted));
        }
        if (!excluded.isEmpty()) {
            all.mustNot(f.terms().field(IndexFields.KIND).matchingAny(excluded));
        }
        return all.toPredicate();
    }

    private SearchScope<Object> scope() {
        index.requireReady();
        return Search.session(entities).scope(IndexKeeper.indexed(entities));
    }
}
