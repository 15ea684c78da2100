package org.luopan.entry;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Finds and locks the rows that all entries share, whether published, draft or deleted; the caller provides the transaction. */
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

    /** The entry, locked until the transaction ends. */
    public Optional<DeskEntry> lock(long id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(ROW)
                .optional();
    }

    /** Adds a row for an entry that is not published yet. */
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

    /** Records the state of the entry: published, deleted or still a draft. */
    public void mark(long id, String status, boolean newVersion, OffsetDateTime now) {
        jdbc.sql("update entry set status = :status, version = version + :step, updated_at = :now where id = :id")
                .param("status", status)
                .param("step", newVersion ? 1 : 0)
                .param("now", now)
                .param("id", id)
                .update();
    }

    /** Redirects an old slug to the entry, and removes any redirect from its present one. */
    public void redirect(DeskEntry before, String slug) {
        free(before.kind(), slug);
        free(before.kind(), before.slug());
        jdbc.sql("insert into entry_redirect (kind, slug, entry_id) values (:kind, :old, :id)")
                .param("kind", before.kind().code())
                .param("old", before.slug())
                .param("id", before.id())
                .update();
    }

    /** Removes redirects from a slug, so that an entry can have it. */
    public void free(EntryKind kind, String slug) {
        jdbc.sql("delete from entry_redirect where kind = :kind and slug = :slug")
                .param("kind", kind.code())
                .param("slug", slug)
                .update();
    }

    /** The entry of this kind that already has the slug; null if it is free. */
    @Nullable
    public DeskEntry withSlug(EntryKind kind, String slug) {
        return find(kind, slug).orElse(null);
    }

    public OffsetDateTime createdAt(long id) {
        return jdbc.sql("select created_at from entry where id = :id")
                .param("id", id)
                .query(OffsetDateTime.class)
                .single();
    }

    /** Deletes an entry permanently, with the links to it; the schema refuses while statements rest on it. */
    public void purge(long id) {
        jdbc.sql("delete from entry where id = :id").param("id", id).update();
    }
}
