package org.luopan.bundle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.luopan.account.Editor;
import org.luopan.audit.AuditLog;
import org.luopan.content.ContentWrites;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Decisions;
import org.luopan.publishing.InvalidRecord;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.FileFault;
import org.luopan.revision.EditSession;
import org.luopan.revision.Person;
import org.luopan.revision.Revision;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Publishes all entries of a waiting bundle at once. */
@Service
class BundlePublishing {

    private static final int LONGEST_NOTE = 500;

    private final WaitingBundles waiting;
    private final Revisions revisions;
    private final Saves saves;
    private final RecordTypes recordTypes;
    private final ContentWrites writes;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    BundlePublishing(
            WaitingBundles waiting,
            Revisions revisions,
            Saves saves,
            RecordTypes recordTypes,
            ContentWrites writes,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.waiting = waiting;
        this.revisions = revisions;
        this.saves = saves;
        this.recordTypes = recordTypes;
        this.writes = writes;
        this.log = log;
        this.events = events;
    }

    /** Whether the editor has published this bundle already. */
    boolean published(long id, Editor editor) {
        return log.contains(editor.username(), "bundle.publish", "bundle/" + id);
    }

    /** Publishes everything in a bundle, or nothing if anything changed meanwhile; returns the number of entries. */
    int publish(long id, String note, Editor editor) {
        if (!editor.publishes()) {
            throw new AccessDeniedException("Only publishers publish");
        }
        return writes.exclusively(() -> {
            var entries = waiting.entries(id, editor).stream()
                    .sorted(Comparator.comparing((WaitingEntry entry) -> !entry.isNew())
                            .thenComparing(entry -> EntryKind.REFERRED_FIRST.indexOf(
                                    entry.file().kind()))
                            .thenComparing(WaitingEntry::position))
                    .toList();
            var words = note.isBlank() ? waiting.one(id).name() : note.strip();
            var count = new Publication(
                            words.length() <= LONGEST_NOTE ? words : words.substring(0, LONGEST_NOTE), editor)
                    .of(entries);
            waiting.remove(id, editor);
            log.record("bundle.publish", "bundle/" + id, count + "; " + words);
            return count;
        });
    }

    /** The publishing of one bundle, in the transaction of the caller. */
    private final class Publication {

        private final String note;
        private final Editor editor;
        private final Set<String> toCome = new LinkedHashSet<>();

        Publication(String note, Editor editor) {
            this.note = note;
            this.editor = editor;
        }

        int of(List<WaitingEntry> entries) {
            entries.stream()
                    .filter(WaitingEntry::isNew)
                    .forEach(entry -> toCome.add(entry.file().address()));
            var later = new ArrayList<Runnable>();
            var count = 0;
            for (var entry : entries) {
                var live = entry.live(revisions);
                var arrival = IncomingEntry.of(entry.file().typed(), live);
                if (entry.isNew()) {
                    count++;
                    named(entry, () -> later.addAll(create(entry, arrival)));
                } else if (!arrival.typed().equals(live)) {
                    count++;
                    named(entry, () -> {
                        overwrite(entry, arrival);
                        later.addAll(rest(entry, entry.entryId(), arrival, arrival.typed()));
                    });
                }
            }
            later.forEach(Runnable::run);
            return count;
        }

        /** Adds to an error the file that it is in. */
        private void named(WaitingEntry entry, Runnable publishing) {
            try {
                publishing.run();
            } catch (InvalidRecord faulty) {
                throw new BadBundle(faulty.faults().stream()
                        .map(fault -> FileFault.of(entry.file().name(), fault))
                        .toList());
            }
        }

        private List<Runnable> create(WaitingEntry entry, IncomingEntry arrival) {
            var kind = entry.file().kind();
            var first = arrival.without(toCome, recordTypes.of(kind));
            var id = saves.create(kind, first, note, editor);
            save(id, opened(id).token(), first, false);
            toCome.remove(entry.file().address());
            return rest(entry, id, arrival, first);
        }

        /** What could not be stored at first: references to entries that are published later, and to figures without an id. */
        private List<Runnable> rest(WaitingEntry entry, long id, IncomingEntry arrival, RecordData first) {
            return first.equals(arrival.typed()) && arrival.figures().isEmpty()
                    ? List.of()
                    : List.of(() -> named(entry, () -> {
                        var opened = opened(id);
                        save(id, opened.token(), arrival.complete(first, opened.live()), true);
                    }));
        }

        /** Those who wrote what is published are told. */
        private void overwrite(WaitingEntry entry, IncomingEntry arrival) {
            var writers = revisions.writers(entry.entryId());
            var revision = save(entry.entryId(), entry.token(), arrival.typed(), false);
            events.publishEvent(Decisions.Happened.brought(
                    revision, "overwritten", writers, new Person(editor.id(), editor.name())));
        }

        private Revision save(long id, String token, RecordData typed, boolean minor) {
            return saves.save(new Save(id, token, typed, note, minor, Save.Action.PUBLISH, null, false), editor);
        }

        private EditSession opened(long id) {
            return revisions.open(id).orElseThrow();
        }
    }
}
