package org.luopan.crawler;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.crawler.ChangeFeed.Item;
import org.luopan.entry.Entries;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryNotFound;
import org.luopan.entry.EntryRef;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the latest published changes for feeds; they name no editors, because a feed is copied and kept by others. */
@Service
@Transactional(readOnly = true)
class Feeds {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Entries entries;
    private final Messages words;

    Feeds(JdbcClient jdbc, Entries entries, Messages words) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.words = words;
    }

    /** The latest changes of all entries. */
    ChangeFeed latest(Language language) {
        var rows = changes("r.decided_by is not null", 0);
        var since = jdbc.sql("select min(created_at) from entry")
                .query(OffsetDateTime.class)
                .single();
        return feed(
                "base since " + since.toInstant(),
                words.say(language, "feed.changes"),
                "/changes",
                since,
                rows,
                language);
    }

    /** The latest changes of one entry; throws {@link EntryNotFound} if there is no such entry that readers see. */
    ChangeFeed of(EntryKind kind, String slug, Language language) {
        var entry = jdbc.sql(
                        "select id, created_at from entry where kind = :kind and slug = :slug and status = 'published'")
                .param("kind", kind.code())
                .param("slug", slug)
                .query((row, number) ->
                        new Subject(row.getLong("id"), row.getObject("created_at", OffsetDateTime.class)))
                .optional()
                .orElseThrow(() -> new EntryNotFound(kind, slug));
        var ref = entries.ref(entry.id(), language);
        var title = words.say(language, "feed.history", ref.name().words());
        return feed(
                "entry " + entry.id() + " since " + entry.since().toInstant(),
                title,
                ref.historyPath(),
                entry.since(),
                changes("r.entry_id = :entry", entry.id()),
                language);
    }

    private ChangeFeed feed(
            String key, String title, String page, OffsetDateTime since, List<FeedRevision> rows, Language language) {
        var refs = entries.refs(rows.stream().map(FeedRevision::entryId).toList(), language);
        var items = rows.stream()
                .map(row -> item(row, Objects.requireNonNull(refs.get(row.entryId())), language))
                .toList();
        var updated = items.isEmpty() ? since.toInstant() : items.get(0).when();
        return new ChangeFeed(key, title, page, words.say(language, "feed.author"), updated, items);
    }

    private Item item(FeedRevision row, EntryRef ref, Language language) {
        var note = row.note() == null || row.note().isBlank() ? words.say(language, "feed.changed") : row.note();
        var page = row.before() == 0 ? ref.historyPath() : ref.historyPath() + "/" + row.before() + ".." + row.number();
        return new Item("revision " + row.id() + " of " + row.when(), ref.name().words(), note, page, row.when());
    }

    private List<FeedRevision> changes(String which, long entry) {
        return jdbc.sql("select r.id, r.entry_id, r.number, r.published_at, r.note, (select coalesce(max(b.number), 0)"
                        + " from revision b where b.entry_id = r.entry_id and b.state = 'published'"
                        + " and b.number < r.number) as before_number"
                        + " from revision r join entry e on e.id = r.entry_id"
                        + " where r.state = 'published' and r.published_at is not null and e.status = 'published' and "
                        + which + " order by r.published_at desc, r.id desc limit " + MOST)
                .param("entry", entry)
                .query((row, number) -> new FeedRevision(
                        row.getLong("id"),
                        row.getLong("entry_id"),
                        row.getInt("number"),
                        row.getInt("before_number"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getString("note")))
                .list();
    }

    private record Subject(long id, OffsetDateTime since) {}

    private record FeedRevision(
            long id,
            long entryId,
            int number,
            int before,
            Instant when,
            @Nullable String note) {}
}
