package org.luopan.entry;

/** Thrown if no entry of this kind has this slug. */
public class EntryNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final EntryKind kind;
    private final String slug;

    public EntryNotFound(EntryKind kind, String slug) {
        super("No " + kind.code() + " " + slug);
        this.kind = kind;
        this.slug = slug;
    }

    public EntryKind kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }
}
