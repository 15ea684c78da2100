package org.luopan.history;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.history.ChangesPage.Change;
import org.luopan.language.Coded;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Time;
import org.luopan.revision.PublishedState;
import org.luopan.web.Pagination;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was last published, across all entries. */
@Service
@Transactional(readOnly = true)
public class Changes {

    private static final int PAGE_SIZE = 30;
    private static final List<String> KINDS = Coded.codes(EntryKind.class);
    private static final String FROM = " from revision r join entry e on e.id = r.entry_id"
            + " where r.state = 'published' and r.decided_by is not null and e.status = 'published'"
            + " and (:kind = '' or e.kind = :kind)";

    private final JdbcClient jdbc;
    private final Contributors contributors;
    private final Entries entries;

    Changes(JdbcClient jdbc, Contributors contributors, Entries entries) {
        this.jdbc = jdbc;
        this.contributors = contributors;
        this.entries = entries;
    }

    ChangesPage latest(String asked, String page, Language language) {
        var kind = KINDS.contains(asked) ? asked : "";
        var total = jdbc.sql("select count(*)" + FROM)
                .param("kind", kind)
                .query(Long.class)
                .single();
        var pagination = Pagination.asked(page, PAGE_SIZE, total);
        var rows = jdbc.sql("select r.id, r.entry_id, r.number, r.published_at, r.author, r.author_id, r.decided_by,"
                        + " r.decided_by_id, r.note, r.minor, (select coalesce(max(b.number), 0) from revision b"
                        + " where b.entry_id = r.entry_id and b.state = 'published' and b.number < r.number) as before_number"
                        + FROM
                        + " order by r.published_at desc, r.id desc limit " + PAGE_SIZE + " offset "
                        + (pagination.page() - 1) * PAGE_SIZE)
                .param("kind", kind)
                .query((row, index) ->
                        new StateChange(row.getLong("entry_id"), PublishedState.of(row), row.getInt("before_number")))
                .list();
        var refs = entries.refs(rows.stream().map(StateChange::entryId).toList(), language);
        var states = contributors.named(rows.stream().map(StateChange::state).toList());
        return new ChangesPage(
                kind,
                KINDS,
                IntStream.range(0, rows.size())
                        .mapToObj(at -> new Change(
                                Objects.requireNonNull(refs.get(rows.get(at).entryId())),
                                History.state(states.get(at), rows.get(at).before(), language)))
                        .toList(),
                pagination);
    }

    /** The most recent changes, up to this number. */
    public List<LatestChange> lately(int most, Language language) {
        var rows = jdbc.sql("select r.entry_id, r.published_at, r.note" + FROM
                        + " order by r.published_at desc, r.id desc limit " + most)
                .param("kind", "")
                .query((row, index) -> new Late(
                        row.getLong("entry_id"),
                        Days.in(row.getObject("published_at", OffsetDateTime.class), language),
                        row.getString("note")))
                .list();
        var refs = entries.refs(rows.stream().map(Late::entryId).toList(), language);
        return rows.stream()
                .map(row -> new LatestChange(Objects.requireNonNull(refs.get(row.entryId())), row.when(), row.note()))
                .toList();
    }

    /** A change and its entry. */
    private record StateChange(long entryId, PublishedState state, int before) {}

    private record Late(long entryId, Time when, @Nullable String note) {}
}
