package org.luopan.listing;

import java.util.Locale;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;

/**
 * Something to do about an entry.
 *
 * @param key the key for confirming it; empty if it cannot be confirmed
 * @param what the statement or field it is about
 * @param why what is wrong
 * @param since the day or time it counts from, in words; empty if there is none
 * @param state a badge: fresh, due, stale or the state of a revision; empty for none
 * @param source the slug of the source it rests on; empty if there is none
 * @param link where to correct it
 */
public record ReportRow(
        DeskEntry entry,
        String name,
        String key,
        String what,
        String why,
        String since,
        String state,
        String source,
        String link,
        long reads,
        String owner,
        String due) {

    public EntryKind kind() {
        return entry.kind();
    }

    /** Whether the words, in lower case, occur anywhere in the row. */
    boolean mentions(String words, Locale locale) {
        return (name + "\n" + entry.slug() + "\n" + what + "\n" + why + "\n" + source + "\n" + owner)
                .toLowerCase(locale)
                .contains(words);
    }

    public ReportRow restingOn(String slug) {
        return new ReportRow(entry, name, key, what, why, since, state, slug, link, reads, owner, due);
    }

    public ReportRow with(long times, String newOwner, String newDue) {
        return new ReportRow(entry, name, key, what, why, since, state, source, link, times, newOwner, newDue);
    }
}
