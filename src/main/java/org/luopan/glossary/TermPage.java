package org.luopan.glossary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.Evidence;
import org.luopan.data.Fact;
import org.luopan.data.Tabular;
import org.luopan.entry.Checked;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryLinks;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;
import org.luopan.source.Citation;
import org.luopan.web.LinkedData;
import org.luopan.web.Page;

/** Everything the page of one term shows. */
record TermPage(
        EntryRef entry,
        boolean inArticle,
        @Nullable String article,
        Checked checked,
        Texts texts,
        Evidence evidence,
        EntryLinks links)
        implements Tabular {

    @Override
    public List<Fact> asTable() {
        return Fact.of(entry, evidence.figures());
    }

    /** The term in the words of schema.org. */
    public LinkedData linked(Page page) {
        return LinkedData.about("DefinedTerm", entry, page)
                .with("description", texts.definition == null ? null : texts.definition.words())
                .with("inDefinedTermSet", page.site() + page.to("/glossary"));
    }

    /** The sources of all its texts. */
    public List<Citation> sources() {
        return evidence.sources().values().stream().flatMap(List::stream).toList();
    }

    public List<EntryRef> seeAlso() {
        return links.seeAlso();
    }

    /** Where the term is used: everything linked with it, except other terms. */
    public List<EntryRef> usedIn() {
        return links.related().stream()
                .filter(ref -> ref.kind() != EntryKind.TERM)
                .toList();
    }

    /** The texts about it. */
    record Texts(@Nullable Text definition, @Nullable Text note) {}
}
