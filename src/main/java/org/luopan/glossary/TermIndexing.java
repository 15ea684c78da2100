package org.luopan.glossary;

import java.util.Objects;
import java.util.stream.Stream;
import org.luopan.index.EntryIndexing;
import org.luopan.index.IndexDocument;
import org.springframework.stereotype.Component;

/** Indexes terms, with the forms in which texts use them. */
@Component("termIndexing")
class TermIndexing extends EntryIndexing<Term> {

    TermIndexing() {
        super(Term.class);
    }

    @Override
    protected void write(Term term, IndexDocument document) {
        Stream.of(term.spellings().en(), term.spellings().sv())
                .filter(Objects::nonNull)
                .flatMap(spellings -> Stream.of(spellings.split(",")))
                .forEach(document::alias);
    }
}
