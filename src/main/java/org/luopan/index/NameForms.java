package org.luopan.index;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;

/**
 * The forms in which a name can be typed. A squeezed name has no case, accents, tones, spaces or punctuation, and its Chinese
 * characters are simplified: {@code Xiǎo Hóng Shū} and {@code xiaohongshu} are the same, and so are {@code 小紅書} and {@code 小红书}.
 */
public final class NameForms {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（]([^)）]*)[)）]");
    private static final Pattern REMARK = Pattern.compile(":\\s.*");
    private static final Pattern SEVERAL_NAMES = Pattern.compile("\\s+/\\s+|,\\s");
    private static final Pattern TONE_NUMBERS = Pattern.compile("(?:[a-zü]+[1-5]){2,}");

    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}.*[ -])(1\\d|20)");

    private static final int FIRST_BEYOND_ASCII = 128;

    private NameForms() {}

    public static String squeeze(String words) {
        var squeezed = new StringBuilder(words.length());
        for (var at = 0; at < words.length(); at++) {
            var letter = words.charAt(at);
            if (letter >= FIRST_BEYOND_ASCII) {
                return squeezeAny(words);
            }
            if (Character.isLetterOrDigit(letter)) {
                squeezed.append(Character.toLowerCase(letter));
            }
        }
        return squeezed.toString();
    }

    private static String squeezeAny(String words) {
        var decomposed = Normalizer.normalize(words, Normalizer.Form.NFKD);
        var bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return Chinese.simplified(NEITHER_LETTER_NOR_DIGIT.matcher(bare).replaceAll(""));
    }

    /** A squeezed pinyin word without its tone numbers: {@code wei1xin4} becomes {@code weixin}. */
    public static String withoutToneNumbers(String squeezed) {
        var last = squeezed.isEmpty() ? ' ' : squeezed.charAt(squeezed.length() - 1);
        return last >= '1' && last <= '5' && TONE_NUMBERS.matcher(squeezed).matches()
                ? squeezed.replaceAll("[1-5]", "")
                : squeezed;
    }

    /** A name, each of several names in it, and the text in brackets: {@code Key opinion leader (KOL)} has three variants. */
    public static Set<String> variants(@Nullable String name) {
        var variants = new LinkedHashSet<String>();
        if (name == null || name.isBlank()) {
            return variants;
        }
        variants.add(name.strip());
        var outside = REMARK.matcher(IN_BRACKETS.matcher(name).replaceAll(" ").strip())
                .replaceFirst("");
        var inside = IN_BRACKETS.matcher(name).results().map(found -> found.group(1));
        variants.add(outside.replaceAll("\\s+", " "));
        SEVERAL_NAMES.splitAsStream(outside).map(String::strip).forEach(variants::add);
        inside.flatMap(SEVERAL_NAMES::splitAsStream).map(String::strip).forEach(variants::add);
        variants.removeIf(String::isEmpty);
        return variants;
    }

    /**
     * A name with a number from ten to twenty at its end, as it is spoken: {@code Double twelve} for {@code Double 12}. The words for
     * smaller numbers count too many other things.
     */
    static Optional<String> spoken(String name, Language language) {
        var numbered = NUMBERED.matcher(name);
        return numbered.matches()
                ? Optional.of(numbered.group(1)
                        + new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT)
                                .format(Long.parseLong(numbered.group(2))))
                : Optional.empty();
    }

    /** The squeezed name starting at each later word; each Chinese character counts as a word. */
    static List<String> laterWords(String name) {
        var words = words(name);
        var later = new ArrayList<String>();
        for (var first = 0; first < words.size(); first++) {
            later.add(String.join("", words.subList(first, words.size())));
        }
        return later;
    }

    /** The squeezed words of a text; a Chinese character is a word. */
    public static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(letter -> {
            if (Character.isIdeographic(letter)) {
                finish(word, words);
                words.add(Chinese.simplified(Character.toString(letter)));
            } else if (Character.isLetterOrDigit(letter)
                    || Character.getType(letter) == Character.NON_SPACING_MARK
                    || letter == '\''
                    || letter == '’') {
                word.appendCodePoint(letter);
            } else {
                finish(word, words);
            }
        });
        finish(word, words);
        return words;
    }

    private static void finish(StringBuilder word, List<String> words) {
        var squeezed = squeeze(word.toString());
        if (!squeezed.isEmpty()) {
            words.add(squeezed);
        }
        word.setLength(0);
    }
}
