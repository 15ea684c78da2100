package org.luopan.language;

import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text as shown: its words, the language they are in, and whether that is a fallback. */
public record Text(String words, String language, boolean fallback) {

    /** The language to declare on the element, or null where it is the page's own. */
    public @Nullable String lang() {
        return fallback ? language : null;
    }

    /** How the text begins: its first sentence. */
    public Text firstSentence() {
        var sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        sentences.setText(words);
        sentences.first();
        var end = sentences.next();
        return end == BreakIterator.DONE
                ? this
                : new Text(words.substring(0, end).strip(), language, fallback);
    }

    @Override
    public String toString() {
        return words;
    }
}
