package org.luopan.source;

/** A reference from a statement to a source; the page that prints it gives it a number ({@link Numbering}). */
public record Citation(SourceView cited) {

    /** The address of the source. */
    public String source() {
        return cited.slug();
    }
}
