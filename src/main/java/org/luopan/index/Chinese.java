package org.luopan.index;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luopan.vocabulary.WordList;

/**
 * Treats Chinese in any script as one: folds characters into simplified ones, and knows the words that differ between Taiwan and
 * the mainland. The tables are those of OpenCC.
 */
public final class Chinese {

    private static final Map<Integer, Integer> SIMPLIFIED = new HashMap<>();
    private static final Map<String, String> TAIWAN = new HashMap<>();
    private static final Map<String, String> MAINLAND = new HashMap<>();

    /** The first Chinese character of Unicode: 㐀. */
    private static final int FIRST = 0x3400;

    private static final int SHORTEST_WORD = 2;
    private static final int LONGEST_WORD = 8;

    static {
        for (var line : WordList.lines("chinese/simplified.txt")) {
            var first = line.codePointAt(0);
            SIMPLIFIED.put(first, line.codePointAt(Character.charCount(first)));
        }
        for (var line : WordList.lines("chinese/taiwan.txt")) {
            var words = line.split("\t");
            if (words[0].length() >= SHORTEST_WORD && words[1].length() >= SHORTEST_WORD) {
                TAIWAN.putIfAbsent(words[0], words[1]);
                MAINLAND.putIfAbsent(words[1], words[0]);
            }
        }
    }

    private Chinese() {}

    /** A text with its traditional characters replaced by simplified ones, one by one, so that prefixes stay prefixes. */
    public static String simplified(String text) {
        if (text.chars().allMatch(letter -> letter < FIRST) || text.codePoints().noneMatch(SIMPLIFIED::containsKey)) {
            return text;
        }
        return text.codePoints()
                .map(letter -> SIMPLIFIED.getOrDefault(letter, letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A simplified text with the words used in Taiwan and with those used on the mainland, if they differ from its own. */
    public static Set<String> elsewhere(String simplified) {
        var others = new LinkedHashSet<>(List.of(replaced(simplified, MAINLAND), replaced(simplified, TAIWAN)));
        others.remove(simplified);
        return others;
    }

    private static String replaced(String text, Map<String, String> words) {
        var result = new StringBuilder();
        var at = 0;
        while (at < text.length()) {
            var end = Math.min(text.length(), at + LONGEST_WORD);
            while (end >= at + SHORTEST_WORD && !words.containsKey(text.substring(at, end))) {
                end--;
            }
            var known = end < at + SHORTEST_WORD ? null : words.get(text.substring(at, end));
            result.append(known == null ? text.substring(at, at + 1) : known);
            at = known == null ? at + 1 : end;
        }
        return result.toString();
    }

    /** The replacements that the database makes, character by character, before it compares stored text with simplified text. */
    public record Folding(String traditional, String simplified) {}

    /** The replacements for all characters that fold into a character of this text. */
    public static Folding folding(String text) {
        var letters = Chinese.simplified(text).codePoints().boxed().toList();
        var from = new StringBuilder();
        var to = new StringBuilder();
        SIMPLIFIED.forEach((traditional, simplified) -> {
            if (letters.contains(simplified)) {
                from.appendCodePoint(traditional);
                to.appendCodePoint(simplified);
            }
        });
        return new Folding(from.toString(), to.toString());
    }
}
