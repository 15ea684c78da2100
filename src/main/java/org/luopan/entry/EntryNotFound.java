package org.luopan.entry;

import java.util.List;
import org.luopan.language.Language;
import org.luopan.language.Text;

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

    /** Finds entries whose names are nearly what was asked for. */
    @FunctionalInterface
    public interface Nearest {

        /** A few of the same kind, the nearest first; none where nothing is near. */
        List<Near> to(EntryNotFound missing, Language language);
    }

    /** One that may have been meant, and the address of its page without the language. */
    public record Near(String path, Text name) {}
}
