package org.luopan.bundle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.entry.EntryKind;
import org.luopan.record.RecordJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Keeps imported bundles for a day, each for its editor, until they are published or discarded. */
@Component
class WaitingBundles {

    private static final int LONGEST_NAME = 200;

    private static final String BUNDLES = """
            select b.id, b.name, b.created_at, (select count(*) from bundle_entry e where e.bundle_id = b.id) as entries
            from bundle b""";

    private final JdbcClient jdbc;
    private final RecordJson json;
    private final Clock clock;

    WaitingBundles(JdbcClient jdbc, RecordJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A bundle, with the number of its entries. */
    record Bundle(long id, String name, OffsetDateTime since, long entries) {}

    /** The bundles of an editor, the latest first. */
    List<Bundle> of(Editor editor) {
        return jdbc.sql(BUNDLES + " where b.account_id = :account order by b.id desc")
                .param("account", editor.id())
                .query((row, number) -> bundle(row))
                .list();
    }

    Bundle one(long id) {
        return jdbc.sql(BUNDLES + " where b.id = :id")
                .param("id", id)
                .query((row, number) -> bundle(row))
                .single();
    }

    private static Bundle bundle(ResultSet row) throws SQLException {
        return new Bundle(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getLong("entries"));
    }

    /** The entries of a bundle as they were imported; throws {@link PageNotFound} if the editor has no such bundle. */
    List<WaitingEntry> entries(long id, Editor editor) {
        var entries = jdbc.sql("select e.* from bundle_entry e join bundle b on b.id = e.bundle_id"
                        + " where b.id = :id and b.account_id = :account order by e.position")
                .param("id", id)
                .param("account", editor.id())
                .query((row, number) -> new WaitingEntry(
                        row.getInt("position"),
                        new BundleFile(
                                row.getString("file"),
                                EntryKind.of(row.getString("kind")),
                                json.read(row.getString("content"))),
                        row.getLong("entry_id"),
                        row.getString("token")))
                .list();
        if (entries.isEmpty()) {
            throw new PageNotFound();
        }
        return entries;
    }

    /** Stores a bundle in the transaction of the caller, and removes those of more than a day ago; returns its number. */
    long add(String name, List<WaitingEntry> entries, Editor editor) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("delete from bundle where created_at < :before")
                .param("before", now.minusDays(1))
                .update();
        var keys = new GeneratedKeyHolder();
        jdbc.sql("insert into bundle (account_id, name, created_at) values (:account, :name, :now)")
                .param("account", editor.id())
                .param("name", name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME))
                .param("now", now)
                .update(keys, "id");
        var id = Objects.requireNonNull(keys.getKey()).longValue();
        entries.forEach(entry -> add(id, entry));
        return id;
    }

    private void add(long bundle, WaitingEntry entry) {
        jdbc.sql("insert into bundle_entry (bundle_id, position, file, kind, slug, entry_id, token, content)"
                        + " values (:bundle, :position, :file, :kind, :slug, cast(:entry as bigint), :token, :content)")
                .param("bundle", bundle)
                .param("position", entry.position())
                .param("file", entry.file().name())
                .param("kind", entry.file().kind().code())
                .param("slug", entry.file().slug())
                .param("entry", entry.isNew() ? null : entry.entryId())
                .param("token", entry.token())
                .param("content", json.write(entry.file().typed()))
                .update();
    }

    /** Removes a bundle if it is the editor's; its entries go with it. */
    void remove(long id, Editor editor) {
        jdbc.sql("delete from bundle where id = :id and account_id = :account")
                .param("id", id)
                .param("account", editor.id())
                .update();
    }
}
