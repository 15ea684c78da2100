package org.luopan.glossary;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;
import org.luopan.language.Text;
import org.luopan.web.Markdown;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;

/** Renders the long texts of one page: Markdown, with each glossary term explained at its first use on the page. */
@Component("prose")
@RequestScope
public class Prose {

    private final Markdown markdown;
    private final Definitions definitions;
    private final Set<String> explained = new HashSet<>();

    Prose(Markdown markdown, Definitions definitions) {
        this.markdown = markdown;
        this.definitions = definitions;
    }

    /** Safe HTML; empty if there is no text. */
    public String html(@Nullable Text text, Language language) {
        return text == null ? "" : markdown.render(text.words(), words -> mark(words, text, language));
    }

    /** As {@link #html}, without explaining the term that this page is about. */
    public String htmlOf(String ownTerm, @Nullable Text text, Language language) {
        explained.add(ownTerm);
        return html(text, language);
    }

    private Markdown.@Nullable Marked mark(String words, Text text, Language language) {
        Definitions.Spelling first = null;
        var from = 0;
        var to = 0;
        var written = Language.of(text.language()).orElse(language);
        for (var spelling : definitions.in(written)) {
            if (explained.contains(spelling.slug())) {
                continue;
            }
            var match = spelling.pattern().matcher(words);
            if (match.find() && (first == null || match.start() < from)) {
                first = spelling;
                from = match.start();
                to = match.end();
            }
        }
        if (first == null) {
            return null;
        }
        explained.add(first.slug());
        return new Markdown.Marked(
                from,
                to,
                "/" + language.code() + "/glossary/" + first.slug(),
                "def-" + first.slug(),
                first.definition());
    }
}
