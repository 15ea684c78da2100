package org.luopan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.luopan.index.IndexFields;
import org.springframework.stereotype.Component;

/**
 * The terms of names in memory, to find those that are spelt almost like a word. Building an automaton for each word that may be
 * misspelt took a quarter of a search; most terms differ from a word in more letters than may be wrong, which two numbers tell.
 */
@Component
class Spellings {

    /** As many as Lucene takes at most; the nearest. */
    private static final int MOST = 50;

    private final BySegment<Map<String, Terms>> segments = new BySegment<>(Spellings::read);

    /** The terms of one field in one segment, which never changes, by their lengths. */
    private record Terms(TreeMap<Integer, List<Term>> byLength) {}

    /** A term, with a bit for each of its letters. */
    private record Term(String word, long letters) {

        static Term of(String word) {
            return new Term(word, Spellings.letters(word));
        }
    }

    /** A term that is almost a word, and how much of it is right. */
    record Near(String word, float likeness) {}

    /**
     * The terms of a field that become this word by so many slips at most: a letter more, less or another, or two that changed places.
     *
     * @param right how many letters at the beginning are not wrong
     */
    List<Near> near(IndexReader reader, String field, String word, int slips, int right) {
        var letters = letters(word);
        var near = new HashMap<String, Near>();
        for (var leaf : reader.leaves()) {
            segments.of(leaf.reader())
                    .getOrDefault(field, new Terms(new TreeMap<>()))
                    .byLength
                    .subMap(word.length() - slips, true, word.length() + slips, true)
                    .values()
                    .forEach(terms -> terms.forEach(term -> {
                        // Each slip changes two of the bits at most.
                        if (Long.bitCount(term.letters ^ letters) <= 2 * slips
                                && term.word.regionMatches(0, word, 0, right)) {
                            var distance = distance(term.word, word);
                            if (distance <= slips) {
                                near.putIfAbsent(term.word, near(term.word, word, distance));
                            }
                        }
                    }));
        }
        return near.values().stream()
                .sorted(Comparator.comparing((Near one) -> -one.likeness).thenComparing(Near::word))
                .limit(MOST)
                .toList();
    }

    private static Near near(String term, String word, int distance) {
        return new Near(term, 1 - (float) distance / Math.min(term.length(), word.length()));
    }

    private static long letters(String word) {
        return word.chars().mapToLong(letter -> 1L << letter).reduce(0, (some, one) -> some | one);
    }

    /** How many slips lead from one word to the other. */
    static int distance(String from, String to) {
        var before = new int[to.length() + 1];
        var last = new int[to.length() + 1];
        var row = new int[to.length() + 1];
        for (var column = 0; column <= to.length(); column++) {
            last[column] = column;
        }
        for (var at = 1; at <= from.length(); at++) {
            row[0] = at;
            for (var column = 1; column <= to.length(); column++) {
                var same = from.charAt(at - 1) == to.charAt(column - 1);
                row[column] = Math.min(Math.min(last[column], row[column - 1]) + 1, last[column - 1] + (same ? 0 : 1));
                if (at > 1
                        && column > 1
                        && from.charAt(at - 1) == to.charAt(column - 2)
                        && from.charAt(at - 2) == to.charAt(column - 1)) {
                    row[column] = Math.min(row[column], before[column - 2] + 1);
                }
            }
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[to.length()];
    }

    private static Map<String, Terms> read(LeafReader segment) {
        return Map.of(
                IndexFields.SPELLING,
                read(segment, IndexFields.SPELLING),
                IndexFields.NAMES,
                read(segment, IndexFields.NAMES));
    }

    private static Terms read(LeafReader segment, String field) {
        var byLength = new TreeMap<Integer, List<Term>>();
        try {
            var terms = segment.terms(field);
            if (terms != null) {
                var each = terms.iterator();
                for (var term = each.next(); term != null; term = each.next()) {
                    var word = term.utf8ToString();
                    byLength.computeIfAbsent(word.length(), none -> new ArrayList<>())
                            .add(Term.of(word));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Terms(byLength);
    }
}
