package org.luopan.reportparts;

import java.util.Locale;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;

/**
 * Something to do about an entry.
 *
 * @param key what names it on its report: the key of a value, or one of {@link Marks#key}; empty if nothing can be done with it there
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

    public ReportRow keyed(String newKey) {
        return new ReportRow(entry, name, newKey, what, why, since, state, source, link, reads, owner, due);
    }

    public ReportRow because(String newWhy) {
        return new ReportRow(entry, name, key, what, newWhy, since, state, source, link, reads, owner, due);
    }

    public ReportRow restingOn(String slug) {
        return new ReportRow(entry, name, key, what, why, since, state, slug, link, reads, owner, due);
    }

    public ReportRow with(long times, String newOwner, String newDue) {
        return new ReportRow(entry, name, key, what, why, since, state, source, link, times, newOwner, newDue);
    }
}
