package org.luopan.revision;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.DeskEntry;

/**
 * What a form was opened on: the version of the entry, its open revision, and how often that had been saved.
 *
 * @param revision 0 if none was open
 */
public record Token(int version, long revision, int saves) {

    private static final Pattern SPELLING = Pattern.compile("(\\d{1,9})-(\\d{1,18})(?:-(\\d{1,9}))?");

    static Token of(DeskEntry subject, @Nullable Revision open) {
        return new Token(subject.version(), open == null ? 0 : open.id(), open == null ? 0 : open.saves());
    }

    /** Parses the token from a form; text that is not a token gives one that matches nothing. */
    public static Token read(String spelled) {
        var parts = SPELLING.matcher(spelled);
        return parts.matches()
                ? new Token(
                        Integer.parseInt(parts.group(1)),
                        Long.parseLong(parts.group(2)),
                        parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3)))
                : new Token(-1, 0, 0);
    }

    @Override
    public String toString() {
        return version + "-" + revision + "-" + saves;
    }
}
