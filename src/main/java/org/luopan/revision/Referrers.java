package org.luopan.revision;

import java.util.List;
import org.luopan.entry.DeskEntries;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.language.Localized;
import org.luopan.record.RecordTypes;
import org.luopan.revision.References.Count;
import org.luopan.revision.References.Reference;
import org.luopan.revision.References.Some;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the entries that refer to an entry, and the open revisions that would. */
@Component
public class Referrers {

    /** What more entries than these have is only counted. */
    private static final int MOST = 100;

    /** Among so many statements these entries are looked for. */
    private static final int STATEMENTS = 2_000;

    private static final String WHERE = " where r.entry_id = :id and r.rests = :rests"
            + " and (r.by_id <> :id or r.what in ('list', 'correction'))";

    private static final String FROM = " from entry_reference r" + WHERE;

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
        return new References(some(subject, true), some(subject, false), waiting(subject));
    }

    /** Whether statements of other entries rest on this one. */
    public boolean anyRest(DeskEntry subject) {
        return !found("select 1" + FROM + " limit 1", subject, true)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** The entries are found before what they have is counted: there may be very many. */
    private Some some(DeskEntry subject, boolean rests) {
        var ids = found(
                        "select distinct x.by_id from (select r.by_id" + FROM + " limit " + STATEMENTS
                                + ") x order by x.by_id limit " + MOST,
                        subject,
                        rests)
                .query(Long.class)
                .list();
        return ids.isEmpty()
                ? new Some(List.of(), List.of())
                : new Some(
                        first(subject, rests, ids),
                        found(
                                        "select r.what, count(*) as times" + FROM + " group by r.what order by r.what",
                                        subject,
                                        rests)
                                .query(Count.class)
                                .list());
    }

    private List<Reference> first(DeskEntry subject, boolean rests, List<Long> ids) {
        return found(
                        "select r.what, e.id, e.kind, e.slug, e.name_en, e.name_sv, count(*) as times"
                                + " from entry_reference r join entry e on e.id = r.by_id" + WHERE
                                + " and r.by_id in (:ids)"
                                + " group by r.what, e.id, e.kind, e.slug, e.name_en, e.name_sv order by r.what, e.kind, e.slug",
                        subject,
                        rests)
                .param("ids", ids)
                .query((row, number) -> new Reference(
                        row.getString("what"),
                        row.getLong("id"),
                        EntryKind.of(row.getString("kind")),
                        row.getString("slug"),
                        new Localized(row.getString("name_en"), row.getString("name_sv")),
                        row.getLong("times")))
                .list();
    }

    private JdbcClient.StatementSpec found(String select, DeskEntry subject, boolean rests) {
        return jdbc.sql(select).param("id", subject.id()).param("rests", rests);
    }

    private List<References.Waiting> waiting(DeskEntry subject) {
        return revisions.openNaming("%" + subject.slug() + "%").stream()
                .filter(open -> open.entryId() != subject.id())
                .flatMap(open -> subjects
                        .find(open.entryId())
                        .filter(other -> !other.binned())
                        .filter(other -> NamedEntry.in(recordTypes.of(other.kind()), drafts.content(open), subject))
                        .map(other -> new References.Waiting(
                                open.id(), open.number(), open.state().code(), open.authors(), open.publishAt(), other))
                        .stream())
                .toList();
    }
}
