package org.luopan.glossary;

import java.util.stream.Stream;
import org.luopan.index.EntryIndexing;
import org.luopan.index.IndexDocument;
import org.luopan.language.Language;
import org.springframework.stereotype.Component;

/** Indexes terms, with the forms in which texts use them. */
@Component("termIndexing")
class TermIndexing extends EntryIndexing<Term> {

    TermIndexing() {
        super(Term.class);
    }

    @Override
    protected void write(Term term, IndexDocument document) {
        for (var language : Language.values()) {
            var spellings = term.spellings().exactly(language);
            if (spellings != null) {
                Stream.of(spellings.split(",")).forEach(spelling -> document.alias(spelling, language));
            }
        }
    }
}
