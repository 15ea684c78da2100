package org.luopan.source;

/** A reference from a statement to a source of its page, which numbers it. */
public record Citation(Footnotes page, SourceView cited) {

    /** Its number on the page, given when it is first printed. */
    public int number() {
        return page.number(cited);
    }

    /** The address of the source. */
    public String source() {
        return cited.slug();
    }
}
