package org.luopan.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.luopan.index.NameForms;
import org.luopan.vocabulary.WordList;

/** The words of English and Swedish that say nothing about what a reader looks for: those of Lucene, and those in which people ask. */
public final class StopWords {

    private static final Set<String> ALWAYS = new HashSet<>();

    /** What nearly everything here is about: it counts only if nothing else is asked for. */
    private static final Set<String> BESIDE_OTHERS = new HashSet<>();

    static {
        Stream.of(EnglishAnalyzer.getDefaultStopSet(), SwedishAnalyzer.getDefaultStopSet())
                .flatMap(StopWords::words)
                .map(NameForms::squeeze)
                .forEach(ALWAYS::add);
        WordList.lines("search/stop-words.txt")
                .forEach(line -> Stream.of(line.split("\\s+"))
                        .map(NameForms::squeeze)
                        .filter(word -> !word.isEmpty())
                        .forEach((line.startsWith("~") ? BESIDE_OTHERS : ALWAYS)::add));
    }

    private StopWords() {}

    private static Stream<String> words(CharArraySet set) {
        return set.stream().map(word -> new String((char[]) word));
    }

    public static boolean has(String word) {
        var squeezed = NameForms.squeeze(word);
        return ALWAYS.contains(squeezed) || BESIDE_OTHERS.contains(squeezed);
    }

    /** These words without those that nearly everything here is about. */
    public static List<String> withoutTheCountry(List<String> words) {
        return words.stream().filter(word -> !BESIDE_OTHERS.contains(word)).toList();
    }

    /** The words of a text that say something. */
    static List<String> without(String text) {
        var words = Stream.of(text.split("\\s+"))
                .filter(word -> !word.isBlank() && !ALWAYS.contains(NameForms.squeeze(word)))
                .toList();
        var telling = words.stream()
                .filter(word -> !BESIDE_OTHERS.contains(NameForms.squeeze(word)))
                .toList();
        return telling.isEmpty() ? words : telling;
    }
}
