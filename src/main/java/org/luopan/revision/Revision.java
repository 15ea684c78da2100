package org.luopan.revision;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** One saved state of an entry: its full content, who saved it and why, and whether it was published. */
@Entity
public class Revision {

    /** Saves of one author within this time are one draft. */
    private static final Duration ONE_DRAFT = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long entryId;

    private int number;

    private RevisionState state;

    private String content;

    private int baseVersion;

    private String author;

    private @Nullable Long authorId;

    /** Those whose changes it contains besides the author's. */
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "revision_contributor", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    private List<Person> contributors = new ArrayList<>();

    private @Nullable String note;

    private boolean minor;

    private OffsetDateTime createdAt;

    private int saves;

    private @Nullable OffsetDateTime savedAt;

    private @Nullable OffsetDateTime publishAt;

    private @Nullable OffsetDateTime publishedAt;

    /** The version that publishing this gave the entry. */
    private @Nullable Integer liveVersion;

    private @Nullable String decidedBy;

    private @Nullable Long decidedById;

    private @Nullable String decision;

    /** When it was decided on; null if nobody has, or if that was not noted. */
    private @Nullable OffsetDateTime decidedAt;

    /** The account that last withdrew it, while it is a draft again. */
    private @Nullable Long withdrawnById;

    /** Why it could not be published on schedule, as {@code SetAside} stores it. */
    private @Nullable String setAside;

    /** The entry while this is its open state; unique, so that there is at most one. */
    private @Nullable Long openEntryId;

    protected Revision() {}

    private Revision(
            long entryId,
            int number,
            RevisionState state,
            String content,
            int baseVersion,
            Person by,
            OffsetDateTime now) {
        this.entryId = entryId;
        this.number = number;
        this.state = state;
        this.content = content;
        this.baseVersion = baseVersion;
        this.author = by.name();
        this.authorId = by.accountId();
        this.createdAt = now;
        this.openEntryId = state.open() ? entryId : null;
    }

    /** A draft based on one version of the entry. */
    public static Revision draft(
            long entryId, int number, String content, int baseVersion, Person by, OffsetDateTime now) {
        return new Revision(entryId, number, RevisionState.DRAFT, content, baseVersion, by, now);
    }

    /** The state of an entry before any edit. */
    static Revision delivered(long entryId, String content, int version, OffsetDateTime since) {
        var revision = new Revision(entryId, 1, RevisionState.PUBLISHED, content, version, Person.LUOPAN, since);
        revision.publishedAt = since;
        revision.liveVersion = version;
        return revision;
    }

    /** Adds a note on what changed and why. */
    public Revision noted(@Nullable String words, boolean minorEdit) {
        if (words != null && !words.isBlank()) {
            note = words;
        }
        minor = minorEdit;
        return this;
    }

    /** Adds those whose changes it contains besides its author's. */
    public Revision with(Stream<Person> others) {
        others.filter(other -> !other.same(by()) && contributors.stream().noneMatch(other::same))
                .forEach(contributors::add);
        return this;
    }

    /** Takes the place of another draft: in review, scheduled or commented as that was. */
    Revision inPlaceOf(Revision other, RevisionState was) {
        state = was;
        publishAt = other.publishAt;
        decidedBy = other.decidedBy;
        decidedById = other.decidedById;
        decision = other.decision;
        decidedAt = other.decidedAt;
        setAside = other.setAside;
        noted(other.note, other.minor);
        other.publishAt = null;
        return this;
    }

    /** Whether another save by the editor continues this draft: it is their own, recent, and not decided on. */
    boolean continuedBy(Person editor, int version, OffsetDateTime now) {
        return state == RevisionState.DRAFT
                && by().same(editor)
                && editor.accountId() != null
                && baseVersion == version
                && decidedBy == null
                && setAside == null
                && createdAt.plus(ONE_DRAFT).isAfter(now);
    }

    /** Saves it again, by its author. */
    void continued(String newContent, OffsetDateTime now) {
        content = newContent;
        saves++;
        savedAt = now;
    }

    public void replaced() {
        close(RevisionState.REPLACED);
    }

    public void sentForReview() {
        move(RevisionState.DRAFT, RevisionState.IN_REVIEW);
        setAside = null;
        withdrawnById = null;
    }

    /** Schedules it to be published at a time. */
    public void scheduled(OffsetDateTime at, Person by) {
        demandOpen();
        state = RevisionState.SCHEDULED;
        publishAt = at;
        decidedBy(by);
        setAside = null;
        withdrawnById = null;
    }

    /** Returns it to its author with a comment. */
    public void changesAsked(Person by, String comment) {
        move(RevisionState.IN_REVIEW, RevisionState.DRAFT);
        decidedBy(by);
        decision = comment;
    }

    /** Notes when somebody decided on it. */
    public void decidedOn(OffsetDateTime time) {
        decidedAt = time;
    }

    public void withdrawn(Person by) {
        if (state != RevisionState.IN_REVIEW && state != RevisionState.SCHEDULED) {
            throw new Refused("revision.closed");
        }
        state = RevisionState.DRAFT;
        publishAt = null;
        withdrawnById = by.accountId();
    }

    public boolean withdrawnBy(Person editor) {
        return state == RevisionState.DRAFT && withdrawnById != null && withdrawnById.equals(editor.accountId());
    }

    /** Takes it out of the schedule, or keeps it from being scheduled, for a reason. */
    public void laidAside(String reason) {
        if (state != RevisionState.SCHEDULED && state != RevisionState.DRAFT) {
            throw new Refused("revision.closed");
        }
        state = RevisionState.DRAFT;
        setAside = reason;
    }

    public void rejected(Person by, String comment) {
        demandOpen();
        close(RevisionState.REJECTED);
        decidedBy(by);
        decision = comment;
    }

    /** Discards it, by its author or a publisher. */
    public void discarded(Person by) {
        demandOpen();
        close(RevisionState.DISCARDED);
        decidedBy(by);
    }

    /** Makes it the published state, with this content. */
    public void published(Person by, String publishedContent, int version, OffsetDateTime now) {
        demandOpen();
        close(RevisionState.PUBLISHED);
        content = publishedContent;
        decidedBy(by);
        publishedAt = now;
        publishAt = null;
        liveVersion = version;
        setAside = null;
    }

    private void demandOpen() {
        if (!state.open()) {
            throw new Refused("revision.closed");
        }
    }

    private void decidedBy(Person by) {
        decidedBy = by.name();
        decidedById = by.accountId();
    }

    private void move(RevisionState from, RevisionState to) {
        if (state != from) {
            throw new Refused("revision.closed");
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

    public String content() {
        return content;
    }

    public int baseVersion() {
        return baseVersion;
    }

    public String author() {
        return author;
    }

    /** Who saved it last. */
    public Person by() {
        return new Person(authorId, author);
    }

    public List<Person> contributors() {
        return List.copyOf(contributors);
    }

    /** Everybody whose changes it contains, its author first. */
    public Stream<Person> everybody() {
        return Stream.concat(Stream.of(by()), contributors.stream());
    }

    /** The names of everybody whose changes it contains. */
    public String authors() {
        return everybody().map(Person::name).distinct().collect(Collectors.joining(", "));
    }

    /** Who decided on it; null if nobody has. */
    public @Nullable Person decider() {
        return decidedBy == null ? null : new Person(decidedById, decidedBy);
    }

    /** Whether publishing this made the entry's version. */
    public boolean became(int version) {
        return liveVersion != null && liveVersion == version;
    }

    public int saves() {
        return saves;
    }

    /** When it was last saved. */
    public OffsetDateTime savedAt() {
        return savedAt == null ? createdAt : savedAt;
    }

    public @Nullable String aside() {
        return setAside;
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

    public @Nullable OffsetDateTime decidedAt() {
        return decidedAt;
    }
}
