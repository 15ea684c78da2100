package org.luopan.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Support;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Text;
import org.luopan.language.Time;
import org.luopan.language.Worded;

/**
 * A source as pages cite and list it.
 *
 * @param founding whether it is the article that the base grew from
 */
public record SourceView(
        String slug,
        Title title,
        String publisher,
        Original original,
        @Nullable Time published,
        @Nullable Time dataAsOf,
        @Worded("source.kind") String sourceKind,
        String language,
        @Nullable Via via,
        @Worded("support") Support support,
        @Nullable Retraction retraction,
        boolean founding) {

    /** Its title; {@code lang} is set if that is not in the reader's language. */
    public record Title(String words, @Nullable String lang) {

        /** What follows the last sign of a Chinese title, if that has an English word: it explains the title. */
        private static final Pattern GLOSS = Pattern.compile(
                "(?s)(.*[\\p{IsHan}\\x{3000}-\\x{303F}\\x{FF00}-\\x{FFEF}])\\s*(\\P{IsHan}*?\\p{Lower}{3}\\P{IsHan}*)");

        /** The title itself, without the gloss behind it. */
        public String own() {
            var parts = parts();
            return parts == null ? words : parts.group(1);
        }

        /** What a Chinese title says, in English, where that stands behind it; null if not. */
        public @Nullable String gloss() {
            var parts = parts();
            return parts == null ? null : parts.group(2);
        }

        private @Nullable Matcher parts() {
            var parts = GLOSS.matcher(words);
            return "zh-Hans".equals(lang) && parts.matches() ? parts : null;
        }
    }

    /**
     * Where it was published.
     *
     * @param seen the day on which the address was last checked, in words
     */
    public record Original(
            @Nullable String url,
            @Worded("source.link") LinkState link,
            @Nullable Time seen) {

        /** Its address; null if there is none, or a dead one. */
        public @Nullable String reachable() {
            return link == LinkState.DEAD ? null : url;
        }
    }

    /** Where it was read second-hand, in words and their language if it is not the page's, and its address if that is known. */
    public record Via(
            String words, @Nullable String lang, @Nullable String url) {

        private static final Pattern ADDRESS = Pattern.compile("^https?://(?:www\\.)?([^\\s/(),]+)[^\\s(),]*");

        private static final Pattern TIME =
                Pattern.compile("\\b(" + String.join("|", Days.months(Language.EN)) + ") (?=\\d{4}\\b)");

        /** A word of English, beside names and the addresses of sites. */
        private static final Pattern ENGLISH = Pattern.compile("(?<![\\p{L}\\d.])\\p{Lower}+(?![\\p{L}\\d.])");

        /** As an editor typed it in English: names and times are put into the page's language, other words are left as they are. */
        static Via of(String typed, Language reader) {
            var address = ADDRESS.matcher(typed);
            var known = address.find();
            var words = known ? address.replaceFirst("$1") : typed;
            var url = known ? address.group() : null;
            if (reader == Language.EN) {
                return new Via(words, null, url);
            }
            return ENGLISH.matcher(words).find()
                    ? new Via(words, Language.EN.code(), url)
                    : new Via(TIME.matcher(words).replaceAll(time -> month(time.group(1), reader) + " "), null, url);
        }

        private static String month(String english, Language reader) {
            return Days.months(reader).get(Days.months(Language.EN).indexOf(english));
        }
    }

    /** When its publisher withdrew it, in words, and why. */
    public record Retraction(Time on, @Nullable Text why) {}
}
