package org.luopan.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.luopan.entry.EntryKind;
import org.luopan.index.IndexFields;
import org.luopan.language.Language;
import org.luopan.vocabulary.Strength;

/**
 * What matches a search, and in which order: names before texts, whole names before parts of them, right spellings before close
 * ones, and platforms first if nothing else decides.
 */
final class MatchRanking {

    private static final float WHOLE_NAME = 1000;
    private static final float BEGINNING = 120;
    private static final float LATER_WORD = 60;
    private static final float NAME_BY_LETTER = 20;
    private static final float SLIP_BY_LETTER = 5;
    /** For an entry that a word of the question stands for. */
    private static final float MEANT = 800;

    private static final Map<Strength, Float> LIKENESS =
            Map.of(Strength.CORE, 100f, Strength.STRONG, 80f, Strength.PRESENT, 50f, Strength.WEAK, 20f);
    private static final float WORD_OF_NAME = 4;
    private static final float WORD_OF_TEXT = 2;
    private static final float WORD_OF_SOURCE = 1;
    /** How much less a word counts in the other language of the page. */
    private static final float OTHER_LANGUAGE = 0.25f;

    private static final Map<String, Float> KINDS = Map.of(
            "platform",
            7f,
            "tier",
            6f,
            "trend",
            5f,
            "term",
            4f,
            "guide",
            3f,
            "festival",
            3f,
            "city",
            2f,
            "market",
            2f,
            "source",
            0.1f);

    /** For a kind that is not listed. */
    private static final float OTHER_KIND = 2f;

    /** How much more the kind counts among entries with a matching name. */
    private static final float KIND_OF_NAME = 10;

    private static final int MOST_WORDS_WITH_SLIPS = 6;

    /** A name that is longer than this is hardly mistyped as a whole. */
    private static final int LONGEST_WITH_SLIPS = 20;

    private final Reading reading;
    private final SearchPredicateFactory f;
    private final SearchQuery question;
    private final boolean typing;
    private final List<SearchPredicate> ways = new ArrayList<>();

    private MatchRanking(Reading reading, SearchQuery question, boolean typing) {
        this.reading = reading;
        this.f = reading.predicates();
        this.question = question;
        this.typing = typing;
    }

    /** Everything that matches a search; these words of it may be misspelt. */
    static SearchPredicate answers(
            Reading reading, SearchQuery question, Set<String> unknown, Compounds compounds, Language language) {
        var ranking = named(reading, question, unknown, false);
        ranking.meant();
        ranking.words(compounds, language);
        return ranking.all();
    }

    /** What a reader who is still typing may mean: names only. */
    static SearchPredicate completions(Reading reading, SearchQuery question, Set<String> unknown) {
        return named(reading, question, unknown, true).all();
    }

    /** What has a matching passage in this language. */
    static SearchPredicate quotes(Reading reading, SearchQuery question, Compounds compounds, Language language) {
        var any = reading.predicates().bool();
        var field = Map.of(IndexFields.PROSE + language.code(), WORD_OF_TEXT);
        for (var text : question.asked()) {
            StopWords.without(text)
                    .forEach(word -> compounds
                            .parts(word)
                            .forEach(part -> any.should(new MatchRanking(reading, question, false).word(field, part))));
        }
        return any.toPredicate();
    }

    private static MatchRanking named(Reading reading, SearchQuery question, Set<String> unknown, boolean typing) {
        var ranking = new MatchRanking(reading, question, typing);
        ranking.names();
        ranking.likeness();
        ranking.slips(unknown);
        return ranking;
    }

    /** Whether any name begins with the search text. */
    static PredicateFinalStep begun(SearchPredicateFactory f, SearchQuery question) {
        var any = f.bool();
        question.beginnings()
                .forEach(beginning -> any.should(
                        f.match().fields(IndexFields.STARTS, IndexFields.BEGINS).matching(beginning)));
        return any;
    }

    /** Whether any name or text contains this word. */
    static PredicateFinalStep known(SearchPredicateFactory f, String word) {
        return f.match().fields(IndexFields.NAMES, IndexFields.TEXT).matching(word);
    }

    private void names() {
        question.whole()
                .forEach(whole -> add(f.match().field(IndexFields.SPELLING).matching(whole), WHOLE_NAME));
        var byWeight = question.runs().stream().collect(Collectors.groupingBy(SearchQuery::weight));
        byWeight.forEach((weight, runs) ->
                add(f.terms().field(IndexFields.SPELLING).matchingAny(runs), NAME_BY_LETTER * weight));
        beginnings().forEach(beginning -> {
            add(f.match().field(IndexFields.STARTS).matching(beginning), BEGINNING);
            add(f.match().field(IndexFields.BEGINS).matching(beginning), LATER_WORD);
        });
    }

    /** What a name may begin with; while a reader is still typing, that may be a word that says nothing by itself. */
    private Collection<String> beginnings() {
        return typing || question.telling() > 0 ? question.beginnings() : List.of();
    }

    private void likeness() {
        LIKENESS.forEach((how, score) -> add(
                f.terms()
                        .field(IndexFields.LIKENESS)
                        .matchingAny(question.runs().stream()
                                .map(run -> run + ":" + how.code())
                                .toList()),
                score));
    }

    private void slips(Set<String> unknown) {
        if (question.words().size() > MOST_WORDS_WITH_SLIPS) {
            return;
        }
        for (var run : question.runsWith(unknown)) {
            if (run.length() > LONGEST_WITH_SLIPS) {
                continue;
            }
            for (var slips = 1; slips <= SearchQuery.slips(run); slips++) {
                add(
                        reading.almost(IndexFields.SPELLING, run, slips, 0),
                        SLIP_BY_LETTER * SearchQuery.weight(run) / slips);
            }
        }
        unknown.stream()
                .filter(word -> SearchQuery.slips(word) > 0)
                .forEach(word -> add(
                        reading.almost(IndexFields.NAMES, word, SearchQuery.slips(word), 1),
                        SLIP_BY_LETTER * SearchQuery.weight(word) / 2));
    }

    /** The entries that words of the question stand for. */
    private void meant() {
        if (!question.meant().isEmpty()) {
            add(f.terms().field(IndexFields.ADDRESS).matchingAny(question.meant()), MEANT);
        }
    }

    /** Most of the words, or any of them, each in any of the fields; words that say nothing do not count. */
    private void words(Compounds compounds, Language language) {
        var fields = fields(language);
        for (var text : question.asked()) {
            var all = f.bool();
            var words = StopWords.without(text);
            words.forEach(word -> all.should(compound(fields, word, compounds)));
            if (!words.isEmpty()) {
                ways.add((question.loosely()
                                ? all.minimumShouldMatchNumber(1)
                                : all.minimumShouldMatch(
                                        most -> most.ifMoreThan(2).thenRequirePercent(60)))
                        .toPredicate());
            }
        }
    }

    private static Map<String, Float> fields(Language language) {
        return Map.of(
                IndexFields.NAMES,
                WORD_OF_NAME,
                IndexFields.PUBLICATION,
                WORD_OF_SOURCE,
                IndexFields.TITLE + language.code(),
                WORD_OF_NAME,
                IndexFields.PROSE + language.code(),
                WORD_OF_TEXT,
                IndexFields.TITLE + language.other().code(),
                WORD_OF_NAME * OTHER_LANGUAGE,
                IndexFields.PROSE + language.other().code(),
                WORD_OF_TEXT * OTHER_LANGUAGE);
    }

    /** A word, or all its parts if it is a compound. */
    private SearchPredicate compound(Map<String, Float> fields, String word, Compounds compounds) {
        var all = f.bool();
        compounds.parts(word).forEach(part -> all.must(word(fields, part)));
        return all.toPredicate();
    }

    /** A word in any of these fields; of Chinese, most of its pairs of characters. */
    private SearchPredicate word(Map<String, Float> fields, String word) {
        var any = f.bool();
        fields.forEach((field, boost) -> any.should(f.match()
                .field(field)
                .boost(boost)
                .matching(word)
                .minimumShouldMatch(most -> most.ifMoreThan(2).thenRequirePercent(60))));
        return any.toPredicate();
    }

    private void add(PredicateFinalStep way, float score) {
        ways.add(f.bool().must(way).constantScore().boost(score).toPredicate());
    }

    private SearchPredicate all() {
        var any = f.bool().minimumShouldMatchNumber(1);
        ways.forEach(any::should);
        var ranked = f.bool().must(any);
        var ofKind = f.bool();
        for (var kind : EntryKind.values()) {
            ofKind.should(f.match()
                    .field(IndexFields.KIND)
                    .matching(kind.code())
                    .constantScore()
                    .boost(KINDS.getOrDefault(kind.code(), OTHER_KIND)));
        }
        ranked.should(ofKind);
        ranked.should(f.bool()
                .filter(f.terms().field(IndexFields.SPELLING).matchingAny(question.runs()))
                .must(f.bool().must(ofKind).boost(KIND_OF_NAME)));
        return ranked.toPredicate();
    }
}
