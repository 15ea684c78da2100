package org.luopan.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.sv.SwedishLightStemmer;
import org.luopan.index.NameForms;
import org.luopan.language.Language;

/** What words and phrases of one language stand for, in whichever form they are written: stemmed, and without spaces. */
final class Lexicon {

    private static final Pattern AND_MORE = Pattern.compile("(\\d)\\s*\\+");
    private static final int LONGEST = 6;
    private static final int SHORTEST_PART = 4;

    private final Language language;
    private final Map<String, List<Sense>> senses = new HashMap<>();

    Lexicon(Language language) {
        this.language = language;
    }

    /** The words of a text; "50+" is one. */
    static List<String> words(String text) {
        return NameForms.words(AND_MORE.matcher(text).replaceAll("$1plus"));
    }

    void add(String phrase, Sense sense) {
        var key = key(words(phrase));
        if (!key.isEmpty()) {
            var known = senses.computeIfAbsent(key, none -> new ArrayList<>());
            if (!known.contains(sense)) {
                known.add(sense);
            }
        }
    }

    /** What these words together stand for; nothing if they are no phrase. */
    List<Sense> find(List<String> words) {
        return words.size() > LONGEST ? List.of() : senses.getOrDefault(key(words), List.of());
    }

    /**
     * What a compound stands for without its ending (the stem of "videosajter" is a word with a stem of its own), or its last part, or
     * else the first; nothing if none is a phrase.
     */
    List<Sense> partOf(String word) {
        var whole = find(List.of(stem(word)));
        if (!whole.isEmpty()) {
            return whole;
        }
        for (var from = 2; from <= word.length() - SHORTEST_PART; from++) {
            var last = find(List.of(word.substring(from)));
            if (!last.isEmpty()) {
                return last;
            }
        }
        for (var to = word.length() - 2; to >= SHORTEST_PART; to--) {
            var first = find(List.of(word.substring(0, to)));
            if (!first.isEmpty()) {
                return first;
            }
        }
        return List.of();
    }

    String key(List<String> words) {
        var key = new StringBuilder();
        words.forEach(word -> key.append(stem(word)));
        return key.toString();
    }

    /** Only endings of number and case are taken off: "dating" is not a date. */
    private String stem(String word) {
        var letters = word.toCharArray();
        var length = language == Language.SV
                ? new SwedishLightStemmer().stem(letters, letters.length)
                : new EnglishMinimalStemmer().stem(letters, letters.length);
        return new String(letters, 0, length);
    }
}
