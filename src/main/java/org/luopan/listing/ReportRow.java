package org.luopan.listing;

import java.util.Locale;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;

/**
 * Something to be done about an entry.
 *
 * @param key what it is confirmed by; empty where it cannot be
 * @param what the statement or field it is about
 * @param why what is the matter
 * @param since the day or time it counts from, in words; empty where there is none
 * @param state a badge: fresh, due, stale or the state of a revision; empty for none
 * @param source the slug of the source it rests on; empty where there is none
 * @param link where it is put right
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

    /** Whether the words stand anywhere in the row; they are in lower case. */
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
