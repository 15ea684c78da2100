package org.luopan.entry;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Finds and holds the rows that all entries share, whatever their status; the caller holds the transaction. */
@Component
public class DeskEntries {

    private static final String SELECT = "select id, kind, slug, name_en, name_sv, status, version from entry ";

    private static final RowMapper<DeskEntry> ROW = (row, number) -> DeskEntry.of(row);

    private final JdbcClient jdbc;

    DeskEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<DeskEntry> find(long id) {
        return jdbc.sql(SELECT + "where id = :id").param("id", id).query(ROW).optional();
    }

    public Optional<DeskEntry> find(EntryKind kind, String slug) {
        return jdbc.sql(SELECT + "where kind = :kind and slug = :slug")
                .param("kind", kind.code())
                .param("slug", slug)
                .query(ROW)
                .optional();
    }

    /** The entry, held so that nobody else changes it before the transaction ends. */
    public Optional<DeskEntry> hold(long id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(ROW)
                .optional();
    }

    /** A row for an entry that is still to be published. */
    public long create(EntryKind kind, String slug, String name) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("insert into entry (kind, slug, name_en, status, sort_order) values (:kind, :slug, :name, 'draft',"
                        + " (select coalesce(max(e.sort_order), 0) + 10 from entry e where e.kind = :kind))")
                .param("kind", kind.code())
                .param("slug", slug)
                .param("name", name)
                .update(keys, "id");
        return keys.getKey() == null ? 0 : keys.getKey().longValue();
    }

    /** Notes what the entry's rows are now: published, deleted or still a draft. */
    public void mark(long id, String status, boolean newVersion, OffsetDateTime now) {
        jdbc.sql("update entry set status = :status, version = version + :step, updated_at = :now where id = :id")
                .param("status", status)
                .param("step", newVersion ? 1 : 0)
                .param("now", now)
                .param("id", id)
                .update();
    }

    /** Lets an old slug lead to the entry, and its present one to nothing else. */
    public void redirect(DeskEntry before, String slug) {
        jdbc.sql("delete from entry_redirect where kind = :kind and slug in (:slug, :old)")
                .param("kind", before.kind().code())
                .param("slug", slug)
                .param("old", before.slug())
                .update();
        jdbc.sql("insert into entry_redirect (kind, slug, entry_id) values (:kind, :old, :id)")
                .param("kind", before.kind().code())
                .param("old", before.slug())
                .param("id", before.id())
                .update();
    }

    /** Lets a slug lead to no other entry. */
    public void free(EntryKind kind, String slug) {
        jdbc.sql("delete from entry_redirect where kind = :kind and slug = :slug")
                .param("kind", kind.code())
                .param("slug", slug)
                .update();
    }

    /** The slug of the entry in this kind that already has it, or that nobody has it. */
    @Nullable
    public DeskEntry taken(EntryKind kind, String slug) {
        return find(kind, slug).orElse(null);
    }

    public OffsetDateTime createdAt(long id) {
        return jdbc.sql("select created_at from entry where id = :id")
                .param("id", id)
                .query(OffsetDateTime.class)
                .single();
    }

    /** Takes an entry out for good. What only links to it goes with it; the schema refuses while statements rest on it. */
    public void purge(long id) {
        jdbc.sql("delete from entry where id = :id").param("id", id).update();
    }
}
