package org.luopan.revision;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.luopan.entry.Coded;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.Language;
import org.luopan.revision.ChangesPage.Change;
import org.luopan.web.Pagination;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was published lately, over all entries. */
@Service
@Transactional(readOnly = true)
public class Changes {

    private static final int PAGE_SIZE = 30;
    private static final List<String> KINDS =
            Arrays.stream(EntryKind.values()).map(Coded::code).toList();
    private static final String FROM = " from revision r join entry e on e.id = r.entry_id"
            + " where r.state = 'published' and r.decided_by is not null and e.status = 'published'"
            + " and (:kind = '' or e.kind = :kind)";

    private final JdbcClient jdbc;
    private final RevisionRepository revisions;
    private final Entries entries;

    Changes(JdbcClient jdbc, RevisionRepository revisions, Entries entries) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.entries = entries;
    }

    ChangesPage latest(String asked, String page, Language language) {
        var kind = KINDS.contains(asked) ? asked : "";
        var total = jdbc.sql("select count(*)" + FROM)
                .param("kind", kind)
                .query(Long.class)
                .single();
        var pagination = Pagination.asked(page, PAGE_SIZE, total);
        var changes = jdbc.sql(
                        "select r.id, (select coalesce(max(b.number), 0) from revision b where b.entry_id = r.entry_id"
                                + " and b.state = 'published' and b.number < r.number) as before_number" + FROM
                                + " order by r.published_at desc, r.id desc limit " + PAGE_SIZE + " offset "
                                + (pagination.page() - 1) * PAGE_SIZE)
                .param("kind", kind)
                .query((row, index) -> change(row.getLong("id"), row.getInt("before_number"), language))
                .list();
        return new ChangesPage(kind, KINDS, changes, pagination);
    }

    /** The last so many changes. */
    public List<LatestChange> lately(int most, Language language) {
        return jdbc.sql("select r.entry_id, r.published_at, r.note" + FROM
                        + " order by r.published_at desc, r.id desc limit " + most)
                .param("kind", "")
                .query((row, index) -> new LatestChange(
                        entries.ref(row.getLong("entry_id"), language),
                        History.moment(row.getObject("published_at", OffsetDateTime.class), language),
                        row.getString("note")))
                .list();
    }

    private Change change(long id, int before, Language language) {
        var revision = revisions.findById(id).orElseThrow();
        return new Change(entries.ref(revision.entryId(), language), History.state(revision, language), before);
    }
}
