package org.luopan.glossary;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luopan.content.ContentCache;
import org.luopan.content.HeldByKey;
import org.luopan.language.Language;
import org.luopan.language.Text;
import org.luopan.web.Markdown;
import org.springframework.stereotype.Component;

/** Long texts as HTML with their terms explained, kept in memory until the content changes. */
@Component
class Explanations {

    private static final int MOST = 4_000;

    private final Markdown markdown;
    private final Definitions definitions;
    private final HeldByKey<Key, Rendered> texts;

    Explanations(Markdown markdown, Definitions definitions, ContentCache cache) {
        this.markdown = markdown;
        this.definitions = definitions;
        this.texts = cache.byKeyMade(MOST);
    }

    /** A text, the language it is written in, and the language of the page. */
    private record Key(String words, Language written, Language page) {}

    /** One text as HTML, and the terms that it explains. */
    record Html(String html, Set<String> explains) {}

    /** The text as HTML where these terms are explained already. */
    Html html(Text text, Language page, Set<String> explained) {
        var written = Language.of(text.language()).orElse(page);
        return texts.get(new Key(text.words(), written, page), key -> new Rendered(key, terms(key)))
                .after(explained);
    }

    /** The terms that occur in a text. */
    private Set<String> terms(Key key) {
        var terms = new HashSet<String>();
        markdown.render(key.words, run -> {
            definitions.in(key.written).stream()
                    .filter(spelling -> spelling.pattern().matcher(run).find())
                    .forEach(spelling -> terms.add(spelling.slug()));
            return null;
        });
        return terms;
    }

    /** One text as HTML, by which of its terms are explained before it. */
    private final class Rendered {

        private final Key key;
        private final Set<String> terms;
        private final Map<Set<String>, Html> variants = new ConcurrentHashMap<>();

        Rendered(Key key, Set<String> terms) {
            this.key = key;
            this.terms = terms;
        }

        Html after(Set<String> explained) {
            var before = terms.stream().filter(explained::contains).collect(Collectors.toUnmodifiableSet());
            return variants.computeIfAbsent(before, this::render);
        }

        private Html render(Set<String> before) {
            var explained = new HashSet<>(before);
            var html = markdown.render(key.words, run -> mark(run, explained));
            explained.removeAll(before);
            return new Html(html, explained);
        }

        private Markdown.@Nullable Marked mark(String words, Set<String> explained) {
            Definitions.Spelling first = null;
            var from = 0;
            var to = 0;
            for (var spelling : definitions.in(key.written)) {
                if (!terms.contains(spelling.slug()) || explained.contains(spelling.slug())) {
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
                    "/" + key.page.code() + "/glossary/" + first.slug(),
                    "def-" + first.slug(),
                    first.definition());
        }
    }
}
