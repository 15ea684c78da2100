package org.luopan.publishing;

import org.luopan.account.Editor;
import org.luopan.entry.EntryKind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Prepares entries for tests, and restores them. */
public final class RevisionFixtures {

    private RevisionFixtures() {}

    public static void restoreDelivered(
            Revisions revisions, Restorations restorations, EntryKind kind, String slug, Editor publisher) {
        restoreDelivered(
                revisions,
                restorations,
                revisions.subject(kind, slug).orElseThrow().id(),
                publisher);
    }

    /** Publishes the delivered state of an entry, unless it is published already and there are no drafts of it. */
    public static void restoreDelivered(
            Revisions revisions, Restorations restorations, long entryId, Editor publisher) {
        var entry = revisions.open(entryId).orElseThrow();
        revisions.numbered(entryId, 1).ifPresent(delivered -> {
            if (entry.open() != null || !entry.live().equals(revisions.content(delivered))) {
                restorations.restore(delivered.id(), "Back", publisher);
            }
        });
    }

    /** Closes the drafts that other tests of the same base have left open. */
    public static void closeDrafts(JdbcClient jdbc) {
        jdbc.sql("update revision set state = 'replaced', publish_at = null, open_entry_id = null"
                        + " where open_entry_id is not null")
                .update();
    }
}
