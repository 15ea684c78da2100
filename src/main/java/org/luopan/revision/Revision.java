package org.luopan.revision;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One saved state of an entry, whole: what was typed, by whom, why, and what became of it. */
@Entity
public class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long entryId;

    private int number;

    private RevisionState state;

    private String content;

    private int baseVersion;

    private String author;

    private @Nullable String note;

    private boolean minor;

    private OffsetDateTime createdAt;

    private @Nullable OffsetDateTime publishAt;

    private @Nullable OffsetDateTime publishedAt;

    private @Nullable String decidedBy;

    private @Nullable String decision;

    /** The entry while this is its open state, so that there is at most one. */
    private @Nullable Long openEntryId;

    protected Revision() {}

    private Revision(
            long entryId,
            int number,
            RevisionState state,
            String content,
            int baseVersion,
            String author,
            @Nullable String note,
            boolean minor,
            OffsetDateTime createdAt) {
        this.entryId = entryId;
        this.number = number;
        this.state = state;
        this.content = content;
        this.baseVersion = baseVersion;
        this.author = author;
        this.note = note;
        this.minor = minor;
        this.createdAt = createdAt;
        this.openEntryId = state.open() ? entryId : null;
    }

    /** A draft on top of the entry's state of one version. */
    static Revision draft(
            long entryId,
            int number,
            String content,
            int baseVersion,
            String author,
            @Nullable String note,
            boolean minor,
            OffsetDateTime now) {
        return new Revision(entryId, number, RevisionState.DRAFT, content, baseVersion, author, note, minor, now);
    }

    /** The state an entry had before anybody edited it. */
    static Revision delivered(long entryId, String content, int version, String author, OffsetDateTime since) {
        var revision = new Revision(entryId, 1, RevisionState.PUBLISHED, content, version, author, null, false, since);
        revision.publishedAt = since;
        return revision;
    }

    void replaced() {
        close(RevisionState.REPLACED);
    }

    void sentForReview() {
        move(RevisionState.DRAFT, RevisionState.IN_REVIEW);
    }

    /** Published by itself at a time. */
    void scheduled(OffsetDateTime at, String by) {
        if (!state.open()) {
            throw new NotPossible("revision.closed");
        }
        state = RevisionState.SCHEDULED;
        publishAt = at;
        decidedBy = by;
    }

    /** Given back to its author with a comment. */
    void changesAsked(String by, String comment) {
        move(RevisionState.IN_REVIEW, RevisionState.DRAFT);
        decidedBy = by;
        decision = comment;
    }

    void withdrawn() {
        if (state != RevisionState.IN_REVIEW && state != RevisionState.SCHEDULED) {
            throw new NotPossible("revision.closed");
        }
        state = RevisionState.DRAFT;
        publishAt = null;
    }

    void rejected(String by, @Nullable String comment) {
        if (!state.open()) {
            throw new NotPossible("revision.closed");
        }
        close(RevisionState.REJECTED);
        decidedBy = by;
        decision = comment;
    }

    /** Made the published state, whose content is now this. */
    void published(String by, String publishedContent, OffsetDateTime now) {
        if (!state.open()) {
            throw new NotPossible("revision.closed");
        }
        close(RevisionState.PUBLISHED);
        content = publishedContent;
        decidedBy = by;
        publishedAt = now;
        publishAt = null;
    }

    private void move(RevisionState from, RevisionState to) {
        if (state != from) {
            throw new NotPossible("revision.closed");
        }
        state = to;
    }

    private void close(RevisionState end) {
        state = end;
        openEntryId = null;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public long entryId() {
        return entryId;
    }

    public int number() {
        return number;
    }

    public RevisionState state() {
        return state;
    }

    String content() {
        return content;
    }

    public int baseVersion() {
        return baseVersion;
    }

    public String author() {
        return author;
    }

    public @Nullable String note() {
        return note;
    }

    public boolean minor() {
        return minor;
    }

    public OffsetDateTime createdAt() {
        return createdAt;
    }

    public @Nullable OffsetDateTime publishAt() {
        return publishAt;
    }

    public @Nullable OffsetDateTime publishedAt() {
        return publishedAt;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable String decision() {
        return decision;
    }
}
