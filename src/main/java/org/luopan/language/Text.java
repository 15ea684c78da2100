package org.luopan.language;

import java.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text as shown: its words, the language they are in, and whether that is a fallback. */
public record Text(String words, String language, boolean fallback) {

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
        return end == BreakIterator.DONE
                ? this
                : new Text(words.substring(0, end).strip(), language, fallback);
    }

    @Override
    public String toString() {
        return words;
    }
}
