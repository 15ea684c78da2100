package org.luopan.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.luopan.index.IndexFields;
import org.luopan.index.NameForms;
import org.tartarus.snowball.ext.SwedishStemmer;

/** Swedish compounds that no text contains, with the words that they consist of: restaurangrecensioner is restaurang and recensioner. */
public record Compounds(Map<String, List<String>> byWord) {

    static final Compounds NONE = new Compounds(Map.of());

    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST = 7;
    private static final String FIELD = IndexFields.PROSE + "sv";

    static boolean maybe(String word) {
        return word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter);
    }

    /** The unknown words of a search that consist of two words in the texts. */
    static Compounds of(SearchQuery question, Set<String> unknown, IndexReader reader) {
        var byWord = new HashMap<String, List<String>>();
        for (var text : question.asked()) {
            for (var word : text.split("\\s+")) {
                if (unknown.contains(NameForms.squeeze(word)) && maybe(word)) {
                    var parts = split(word, reader);
                    if (!parts.isEmpty()) {
                        byWord.put(word, parts);
                    }
                }
            }
        }
        return new Compounds(byWord);
    }

    /** The parts of a word; the word itself if it is not such a compound. */
    List<String> parts(String word) {
        return byWord.getOrDefault(word, List.of(word));
    }

    /** The two parts of which the shorter one is longest. */
    private static List<String> split(String word, IndexReader reader) {
        var best = List.<String>of();
        var longest = 0;
        for (var at = SHORTEST_PART; at <= word.length() - SHORTEST_PART; at++) {
            var shorter = Math.min(at, word.length() - at);
            if (shorter <= longest || !contains(reader, word.substring(at))) {
                continue;
            }
            var first = first(word.substring(0, at), reader);
            if (!first.isEmpty()) {
                best = List.of(first, word.substring(at));
                longest = shorter;
            }
        }
        return best;
    }

    /** The first part as a word of its own, without the s that joins it to the next; empty if no text contains it. */
    private static String first(String part, IndexReader reader) {
        if (contains(reader, part)) {
            return part;
        }
        var joined = part.endsWith("s") && part.length() > SHORTEST_PART ? part.substring(0, part.length() - 1) : "";
        return !joined.isEmpty() && contains(reader, joined) ? joined : "";
    }

    private static boolean contains(IndexReader reader, String word) {
        try {
            return reader.docFreq(new Term(FIELD, stem(word))) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The term that the index holds for a word. */
    private static String stem(String word) {
        var stemmer = new SwedishStemmer();
        stemmer.setCurrent(word);
        stemmer.stem();
        return NameForms.squeeze(stemmer.getCurrent());
    }
}
