package org.luopan.glossary;

import java.util.Objects;
import java.util.stream.Stream;
import org.luopan.index.EntryIndexing;
import org.luopan.index.IndexFields;
import org.springframework.stereotype.Component;

/** What the index knows of a term: also the forms by which texts name it. */
@Component("termIndexing")
class TermIndexing extends EntryIndexing<Term> {

    TermIndexing() {
        super(Term.class);
    }

    @Override
    protected void write(Term term, IndexFields.Document document) {
        Stream.of(term.spellings().en(), term.spellings().sv())
                .filter(Objects::nonNull)
                .flatMap(spellings -> Stream.of(spellings.split(",")))
                .forEach(document::alias);
    }
}
