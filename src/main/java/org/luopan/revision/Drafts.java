package org.luopan.revision;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.difference.Merge;
import org.luopan.entry.DeskEntry;
import org.luopan.record.RecordData;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Drafts of entries: what a form starts from, what it was opened on, and the draft that a save creates; the caller provides the
 * transaction.
 */
@Component
public class Drafts {

    /** How long a form can stay open until the program forgets what it was opened on, once its author has saved over that. */
    private static final Duration BASES_KEPT = Duration.ofDays(2);

    /** How long a replaced draft is kept after the entry is published again. */
    private static final Duration REPLACED_KEPT = Duration.ofDays(90);

    private final RevisionRepository revisions;
    private final RecordStore records;
    private final RecordTypes recordTypes;
    private final RecordJson json;
    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(
            RevisionRepository revisions,
            RecordStore records,
            RecordTypes recordTypes,
            RecordJson json,
            JdbcClient jdbc,
            Clock clock) {
        this.revisions = revisions;
        this.records = records;
        this.recordTypes = recordTypes;
        this.json = json;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Nullable
    public Revision open(DeskEntry subject) {
        return revisions.findByOpenEntryId(subject.id()).orElse(null);
    }

    public EditSession opened(DeskEntry subject) {
        var open = open(subject);
        var live = live(subject);
        return new EditSession(
                subject,
                present(subject, open, live),
                live,
                open,
                Token.of(subject, open).toString());
    }

    private RecordData present(DeskEntry subject, @Nullable Revision open, RecordData live) {
        return open != null
                ? content(open)
                : subject.isPublished() ? live : last(subject).orElseGet(() -> blank(subject));
    }

    public RecordData live(DeskEntry subject) {
        return subject.isPublished()
                ? records.load(recordTypes.of(subject.kind()), subject.id()).orElse(RecordData.NOTHING)
                : RecordData.NOTHING;
    }

    public RecordData content(Revision revision) {
        return json.read(revision.content());
    }

    private Optional<RecordData> last(DeskEntry subject) {
        return revisions.findFirstByEntryIdOrderByNumberDesc(subject.id()).map(this::content);
    }

    private static RecordData blank(DeskEntry subject) {
        var name = subject.name().en();
        return RecordData.NOTHING.with("slug", subject.slug()).with("name_en", name == null ? "" : name);
    }

    /** What was published when the entry had a version; empty if that is no longer stored. */
    public Optional<RecordData> liveAt(DeskEntry subject, int version) {
        return version == subject.version()
                ? Optional.of(live(subject))
                : revisions.live(subject.id(), version).stream().findFirst().map(this::content);
    }

    /** What a form with this token was opened on; empty if that is no longer stored. */
    public Optional<RecordData> base(DeskEntry subject, String token, boolean fromLive) {
        var read = Token.read(token);
        return fromLive ? liveAt(subject, read.version()) : base(subject, read);
    }

    private Optional<RecordData> base(DeskEntry subject, Token token) {
        if (token.revision() == 0) {
            return subject.version() == token.version() && !subject.isPublished()
                    ? Optional.of(present(subject, null, RecordData.NOTHING))
                    : liveAt(subject, token.version());
        }
        var revision = revisions
                .findById(token.revision())
                .filter(found -> found.entryId() == subject.id())
                .orElse(null);
        if (revision == null) {
            return liveAt(subject, token.version());
        }
        if (revision.saves() == token.saves()) {
            return Optional.of(content(revision));
        }
        return jdbc.sql("select content from revision_base where revision_id = :revision and saves = :saves")
                .param("revision", token.revision())
                .param("saves", token.saves())
                .query(String.class)
                .optional()
                .map(json::read)
                .or(() -> liveAt(subject, token.version()));
    }

    /** Who saved the entry last. */
    public LastSave lastSave(DeskEntry subject, @Nullable Revision open) {
        if (open != null) {
            return new LastSave(open.by(), open.savedAt(), false);
        }
        return revisions
                .findFirstByEntryIdAndStateAndNumberLessThanOrderByNumberDesc(
                        subject.id(), RevisionState.PUBLISHED, Integer.MAX_VALUE)
                .map(last -> new LastSave(
                        last.decider(), last.publishedAt() == null ? last.createdAt() : last.publishedAt(), true))
                .orElseGet(() -> new LastSave(null, OffsetDateTime.now(clock), true));
    }

    /** Saves the content as a new draft that replaces the open one, or in the open one itself if that continues. */
    public Revision draft(DeskEntry subject, @Nullable Revision open, RecordData typed, Person by, boolean carrying) {
        var now = OffsetDateTime.now(clock);
        if (open != null && carrying && open.continuedBy(by, subject.version(), now)) {
            storeBase(open, now);
            open.continued(json.write(typed), now);
            return revisions.saveAndFlush(open);
        }
        if (open != null) {
            open.replaced();
            revisions.saveAndFlush(open);
        }
        return revisions.saveAndFlush(Revision.draft(
                        subject.id(),
                        revisions.lastNumber(subject.id()) + 1,
                        json.write(typed),
                        subject.version(),
                        by,
                        now)
                .with(open == null || !carrying ? Stream.empty() : open.everybody()));
    }

    private void storeBase(Revision draft, OffsetDateTime now) {
        jdbc.sql("delete from revision_base where kept_at < :before")
                .param("before", now.minus(BASES_KEPT))
                .update();
        jdbc.sql(
                        "insert into revision_base (revision_id, saves, content, kept_at) values (:revision, :saves, :content, :now)")
                .param("revision", draft.id())
                .param("saves", draft.saves())
                .param("content", draft.content())
                .param("now", now)
                .update();
    }

    /** Rebases a draft that was open while something else was published; its changes remain. */
    public void rebase(Revision parked, RevisionState was, RecordData before, DeskEntry subject) {
        var merged = Merge.of(recordTypes.of(subject.kind()), before, content(parked), live(subject), List.of())
                .typed();
        revisions.saveAndFlush(Revision.draft(
                        subject.id(),
                        revisions.lastNumber(subject.id()) + 1,
                        json.write(merged),
                        subject.version(),
                        parked.by(),
                        OffsetDateTime.now(clock))
                .with(parked.contributors().stream())
                .inPlaceOf(parked, was));
        revisions.saveAndFlush(parked);
    }

    /** The accounts of everybody whose changes were published. */
    public List<Long> writers(long entryId) {
        return jdbc.sql("select author_id from revision where entry_id = :entry and state = 'published'"
                        + " and author_id is not null union select c.account_id from revision_contributor c"
                        + " join revision r on r.id = c.revision_id where r.entry_id = :entry and r.state = 'published'"
                        + " and c.account_id is not null")
                .param("entry", entryId)
                .query(Long.class)
                .list();
    }

    /** Stores the state of the entry before any edit, as its first revision. */
    public void storeOriginal(DeskEntry subject, OffsetDateTime since) {
        if (subject.isPublished() && revisions.lastNumber(subject.id()) == 0) {
            revisions.saveAndFlush(
                    Revision.delivered(subject.id(), json.write(live(subject)), subject.version(), since));
        }
    }

    /** Deletes old replaced drafts of an entry. */
    public void prune(DeskEntry subject) {
        jdbc.sql("delete from revision where entry_id = :entry and state = 'replaced' and created_at < :before")
                .param("entry", subject.id())
                .param("before", OffsetDateTime.now(clock).minus(REPLACED_KEPT))
                .update();
    }
}
