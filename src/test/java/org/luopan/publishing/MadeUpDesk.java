package org.luopan.publishing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.luopan.account.Editor;
import org.luopan.audit.AuditLog;
import org.luopan.content.ContentWrites;
import org.luopan.entry.DeskEntries;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.language.Localized;
import org.luopan.publishing.Save.Action;
import org.luopan.record.MadeUpRecords;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordFixtures;
import org.luopan.recordstore.RecordStore;
import org.luopan.revision.DraftFixtures;
import org.luopan.revision.Drafts;
import org.luopan.revision.EditSession;
import org.luopan.revision.Person;
import org.luopan.revision.Revision;
import org.luopan.revision.RevisionsInMemory;
import org.luopan.storage.Storage;

/**
 * The editors' desk with one entry, Lantern, whose rows and revisions are in memory: what editors do to it is real, only the
 * database is not.
 */
final class MadeUpDesk {

    private static final long ENTRY = 5;

    private final RevisionsInMemory revisions = new RevisionsInMemory();
    private final List<String> logged = new ArrayList<>();
    private final RecordTypes types = MadeUpRecords.types();
    private final ContentWrites writes = gate();
    private final DeskEntries entries = entries();
    private final RecordStore records = records();
    private final AuditLog log = log();
    private final Signatures signatures = mock();
    private final Drafts drafts;
    private final Saves saves;
    private final Schedule schedule;
    final Decisions decisions;
    final Restorations restorations;

    private DeskEntry lantern =
            new DeskEntry(ENTRY, EntryKind.PLATFORM, "lantern", new Localized("Lantern", null), "published", 1);
    private RecordData live = MadeUpRecords.LANTERN;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private int lastRow = 7;

    MadeUpDesk() {
        var clock = clock();
        when(signatures.of(any())).thenAnswer(asked -> person(asked.getArgument(0)));
        drafts = DraftFixtures.drafts(revisions, records, clock);
        var check = new EntryCheck(revisions, entries, drafts, types, RecordFixtures.check());
        var publishing = new Publishing(
                revisions, entries, drafts, records, types, MadeUpRecords.JSON, check, writes, mock(), log, clock);
        decisions = new Decisions(
                revisions, entries, drafts, signatures, publishing, writes, types, check, log, event -> {}, clock);
        restorations =
                new Restorations(revisions, entries, drafts, decisions, signatures, publishing, check, types, log);
        saves = new Saves(
                revisions,
                entries,
                drafts,
                DraftFixtures.sendings(clock),
                signatures,
                publishing,
                writes,
                types,
                check,
                MadeUpRecords.JSON,
                log,
                event -> {},
                clock);
        schedule = new Schedule(decisions, revisions, new Storage(), log, clock);
    }

    /** How an editor signs. */
    static Person person(Editor editor) {
        return new Person(editor.id(), editor.name());
    }

    /** The entry as a form shows it now. */
    EditSession open() {
        return drafts.opened(lantern);
    }

    /** What readers see. */
    RecordData live() {
        return live;
    }

    RecordData content(Revision revision) {
        return drafts.content(revision);
    }

    /** All that happened to the entry, the latest first. */
    List<Revision> history() {
        return revisions.whole(ENTRY, true);
    }

    /** What the log says was done, and with what remark. */
    List<String> logged() {
        return logged;
    }

    /** Saves a form that was opened just now. */
    Revision save(RecordData typed, Action action, Editor editor) {
        return save(open(), typed, action, editor);
    }

    /** Saves a form that was opened some time ago, and merges it with what others saved meanwhile. */
    Revision save(EditSession opened, RecordData typed, Action action, Editor editor) {
        var at = action == Action.SCHEDULE
                ? OffsetDateTime.ofInstant(now, ZoneOffset.UTC).plusDays(1)
                : null;
        return saves.save(
                new Save(
                        ENTRY,
                        opened.token(),
                        typed,
                        "Because of the report",
                        false,
                        action,
                        at,
                        false,
                        true,
                        false,
                        open().carried(),
                        false),
                editor);
    }

    /** Saves a form in this way exactly. */
    Revision save(Save save, Editor editor) {
        return saves.save(save, editor);
    }

    /** Lets time pass, and what is due be published. */
    void later(Duration time) {
        now = now.plus(time);
        schedule.publishInTime();
    }

    void moveToTheBin() {
        lantern = marked("deleted", true);
    }

    private DeskEntry marked(String status, boolean newVersion) {
        return new DeskEntry(
                ENTRY,
                lantern.kind(),
                live.get("slug"),
                lantern.name(),
                status,
                lantern.version() + (newVersion ? 1 : 0));
    }

    private Clock clock() {
        return new Clock() {

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    /** Lets everything through at once. */
    private static ContentWrites gate() {
        ContentWrites gate = mock();
        when(gate.exclusively(any()))
                .thenAnswer(asked -> asked.<Supplier<Object>>getArgument(0).get());
        return gate;
    }

    private DeskEntries entries() {
        DeskEntries stored = mock();
        when(stored.find(anyLong())).thenAnswer(asked -> Optional.of(lantern));
        when(stored.lock(anyLong())).thenAnswer(asked -> Optional.of(lantern));
        when(stored.withSlug(any(), anyString()))
                .thenAnswer(asked -> asked.getArgument(1).equals(lantern.slug()) ? lantern : null);
        when(stored.createdAt(anyLong())).thenReturn(OffsetDateTime.parse("2026-01-01T00:00:00Z"));
        doAnswer(asked -> lantern = marked(asked.getArgument(1), asked.getArgument(2)))
                .when(stored)
                .mark(anyLong(), anyString(), anyBoolean(), any());
        return stored;
    }

    /** As the database: a row without an id gets the next one. */
    private RecordStore records() {
        RecordStore stored = mock();
        when(stored.load(any(), anyLong())).thenAnswer(asked -> Optional.of(live));
        doAnswer(asked -> live = asked.<RecordData>getArgument(2)
                        .withEach(
                                "figures",
                                row -> row.has(RecordData.ID) ? row : row.with(RecordData.ID, "" + ++lastRow)))
                .when(stored)
                .apply(any(), anyLong(), any());
        return stored;
    }

    private AuditLog log() {
        AuditLog noted = mock();
        doAnswer(asked -> logged.add(asked.getArgument(0) + ": " + asked.getArgument(2)))
                .when(noted)
                .record(any(), any(), any());
        doAnswer(asked -> logged.add(asked.getArgument(1) + ": " + asked.getArgument(3)))
                .when(noted)
                .record(any(), any(), any(), any());
        return noted;
    }
}
