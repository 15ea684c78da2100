package org.luopan.language;

import java.text.BreakIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text as shown: its words, the language they are in, and whether that is a fallback. */
public record Text(String words, String language, boolean fallback) {

    /** Words that say nothing by themselves, in the languages of pages. */
    private static final Set<String> FUNCTION_WORDS =
            Set.of(("a an and are as at by for from in is of on or per that the to who with"
                            + " att av de den det efter en ett från för i med och om på som till under vid är")
                    .split(" "));

    /** The end of a sentence before one that begins with a year, where Java sees none before small letters. */
    private static final Pattern YEAR_FIRST = Pattern.compile("\\p{Ll}{3}[.!?]\\s+(?=(?:19|20)\\d\\d\\b)");

    /** The letters in which two forms of one word may differ at their ends. */
    private static final int ENDING = 2;

    private static final int LEAST_STEM = 4;

    /** The value of the element's {@code lang} attribute, or null if it is the page's language. */
    public @Nullable String lang() {
        return fallback ? language : null;
    }

    /** The first sentence of the text. */
    public Text firstSentence() {
        var sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        sentences.setText(words);
        sentences.first();
        var end = sentences.next();
        if (end == BreakIterator.DONE) {
            return this;
        }
        var year = YEAR_FIRST.matcher(words).region(0, end);
        return new Text(words.substring(0, year.find() ? year.end() : end).strip(), language, fallback);
    }

    /**
     * What it says beyond other texts: what follows after the first of them, or its parts between commas and brackets that have a
     * word of their own; null if there are none.
     */
    public @Nullable Text beyond(List<String> said) {
        var first = said.get(0);
        var rest = words.regionMatches(true, 0, first, 0, first.length()) ? words.substring(first.length()) : words;
        var known = said.stream().flatMap(Text::singly).toList();
        var parts = Arrays.stream(rest.split(", |[()]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        var own = parts.stream()
                .filter(part -> singly(part).anyMatch(word -> known.stream().noneMatch(other -> isFormOf(other, word))))
                .toList();
        if (own.isEmpty()) {
            return null;
        }
        return own.equals(parts) && rest.equals(words)
                ? this
                : new Text(own.stream().collect(Collectors.joining(", ")), language, fallback);
    }

    private static Stream<String> singly(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1 || word.chars().anyMatch(Character::isDigit))
                .filter(word -> !FUNCTION_WORDS.contains(word));
    }

    /** Whether a word seems to be another form of a known one, or a part of it. */
    private static boolean isFormOf(String known, String word) {
        var stem = Math.max(LEAST_STEM, Math.min(known.length(), word.length()) - ENDING);
        return word.equals(known)
                || word.length() > LEAST_STEM && known.contains(word)
                || word.length() >= stem
                        && word.length() <= known.length() + ENDING
                        && known.startsWith(word.substring(0, stem));
    }

    @Override
    public String toString() {
        return words;
    }
}
