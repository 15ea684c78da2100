package org.luopan.picker;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.luopan.index.Chinese;

/** Words that editors look for in what they know entries by, each of them anywhere, or the number of an entry. */
public record SearchWords(List<Word> words) {

    private static final Pattern TONES = Pattern.compile("\\p{M}+");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    /** What is typed between the syllables of a name, or not. */
    public static final String APOSTROPHES = "'\u2019\u02BC";

    private static final Pattern BETWEEN_SYLLABLES = Pattern.compile("[" + APOSTROPHES + "]");

    public static SearchWords of(List<String> typed) {
        return new SearchWords(typed.stream()
                .map(word -> new Word(
                        folded(word),
                        TONES.matcher(Normalizer.normalize(folded(word), Form.NFD))
                                .replaceAll(""),
                        NUMBER.matcher(word).matches() ? Long.parseLong(word) : -1))
                .toList());
    }

    /** A text in small letters and simplified characters, without apostrophes. */
    static String folded(String text) {
        return BETWEEN_SYLLABLES
                .matcher(Chinese.simplified(text.toLowerCase(Locale.ROOT)))
                .replaceAll("");
    }

    /** Whether an entry with this number is known by these words. */
    public boolean in(String known, long id) {
        for (var word : words) {
            if (!word.in(known, id)) {
                return false;
            }
        }
        return true;
    }

    /** A word, and the same without tones. */
    public record Word(String word, String plain, long number) {

        boolean in(String known, long id) {
            return known.contains(word) || !plain.equals(word) && known.contains(plain) || number == id;
        }
    }
}
