package org.luopan.revision;

import java.util.List;
import org.luopan.entry.DeskEntry;
import org.luopan.entry.EntryKind;
import org.luopan.language.Localized;
import org.luopan.revision.References.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the entries that refer to an entry; the caller provides the transaction. */
@Component
public class Referrers {

    private final JdbcClient jdbc;

    Referrers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The statements of other entries that rest on this one, counted by entry. */
    public List<Reference> resting(DeskEntry subject) {
        return read(subject, true);
    }

    /** The entries that link to this one, or are linked from it. */
    public List<Reference> referring(DeskEntry subject) {
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
}
