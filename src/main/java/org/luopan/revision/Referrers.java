package org.luopan.revision;

import java.util.List;
import org.luopan.entry.DeskEntries;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.language.Localized;
import org.luopan.record.RecordTypes;
import org.luopan.revision.References.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the entries that refer to an entry, and the open revisions that would. */
@Component
public class Referrers {

    private final RevisionRepository revisions;
    private final DeskEntries subjects;
    private final Drafts drafts;
    private final RecordTypes recordTypes;
    private final JdbcClient jdbc;

    Referrers(
            RevisionRepository revisions,
            DeskEntries subjects,
            Drafts drafts,
            RecordTypes recordTypes,
            JdbcClient jdbc) {
        this.revisions = revisions;
        this.subjects = subjects;
        this.drafts = drafts;
        this.recordTypes = recordTypes;
        this.jdbc = jdbc;
    }

    /** What rests on an entry, so that it cannot be deleted, what merely refers to it, and the open revisions that would rest on it. */
    @Transactional(readOnly = true)
    public References of(DeskEntry subject) {
        return new References(resting(subject), referring(subject), waiting(subject));
    }

    /** The statements of other entries that rest on this one, counted by entry. */
    public List<Reference> resting(DeskEntry subject) {
        return read(subject, true);
    }

    /** The entries that link to this one, or are linked from it. */
    private List<Reference> referring(DeskEntry subject) {
        return read(subject, false);
    }

    private List<Reference> read(DeskEntry subject, boolean rests) {
        return jdbc.sql(
                        "select r.what, e.id, e.kind, e.slug, e.name_en, e.name_sv, count(*) as times from entry_reference r"
                                + " join entry e on e.id = r.by_id where r.entry_id = :id and r.rests = :rests"
                                + " and (e.id <> :id or r.what in ('list', 'correction'))"
                                + " group by r.what, e.id, e.kind, e.slug, e.name_en, e.name_sv order by r.what, e.kind, e.slug")
                .param("id", subject.id())
                .param("rests", rests)
                .query((row, number) -> new Reference(
                        row.getString("what"),
                        row.getLong("id"),
                        EntryKind.of(row.getString("kind")),
                        row.getString("slug"),
                        new Localized(row.getString("name_en"), row.getString("name_sv")),
                        row.getLong("times")))
                .list();
    }

    private List<References.Waiting> waiting(DeskEntry subject) {
        return revisions.openNaming("%" + subject.slug() + "%").stream()
                .filter(open -> open.entryId() != subject.id())
                .flatMap(open -> subjects
                        .find(open.entryId())
                        .filter(other -> !other.binned())
                        .filter(other -> Named.in(recordTypes.of(other.kind()), drafts.content(open), subject))
                        .map(other -> new References.Waiting(
                                open.id(), open.number(), open.state().code(), open.authors(), open.publishAt(), other))
                        .stream())
                .toList();
    }
}
