package org.luopan.glossary;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;
import org.luopan.language.Text;

/** The long texts of one page as it is printed, with each glossary term explained at its first use on the page. */
public class Prose {

    private final Explanations explanations;
    private final Set<String> explained = new HashSet<>();

    Prose(Explanations explanations) {
        this.explanations = explanations;
    }

    /** Safe HTML; empty if there is no text. */
    public String html(@Nullable Text text, Language language) {
        if (text == null) {
            return "";
        }
        var html = explanations.html(text, language, explained);
        explained.addAll(html.explains());
        return html.html();
    }

    /** As {@link #html}, without explaining the term that this page is about. */
    public String htmlOf(String ownTerm, @Nullable Text text, Language language) {
        explained.add(ownTerm);
        return html(text, language);
    }
}
