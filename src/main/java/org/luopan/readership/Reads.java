package org.luopan.readership;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryKind;
import org.luopan.storage.PendingCounts;
import org.luopan.storage.Storage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts how often entries are read, first in memory, and in the database once a minute and at shutdown. */
@Service
public class Reads {

    /** How many days reports look back. */
    public static final int DAYS = 30;

    private static final Pattern PAGE =
            Pattern.compile("/(?:en|sv)/([a-z]{3,12})(?:/([a-z0-9-]{1,64})(?:/charts/[a-z0-9-]{1,64}(?:\\.svg)?)?)?");
    private static final Pattern PROGRAM = Pattern.compile(
            "bot\\b|bot[/;]|crawl|spider|slurp|preview|monitor|curl|wget|python|java/|headless",
            Pattern.CASE_INSENSITIVE);

    private final PendingCounts<Page> counted;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reads(JdbcClient jdbc, PlatformTransactionManager transactions, Storage storage, Clock clock) {
        this.jdbc = jdbc;
        this.counted = new PendingCounts<>(new TransactionTemplate(transactions), storage);
        this.clock = clock;
    }

    /** The page of one entry on one day; the slug is empty for the only entry of a kind. */
    private record Page(String kind, String slug, LocalDate day) {}

    /**
     * Counts a page that was sent to a reader, if it is that of an entry; bots that identify themselves are no readers.
     *
     * @param path the path below the site
     * @param agent the program that the reader uses, as it calls itself
     */
    public void opened(String path, @Nullable String agent) {
        var page = PAGE.matcher(path);
        if (page.matches() && (agent == null || !PROGRAM.matcher(agent).find())) {
            var slug = page.group(2);
            EntryKind.ofFolder(page.group(1))
                    .filter(kind -> slug != null || kind == EntryKind.MARKET)
                    .ifPresent(kind -> read(kind.code(), kind == EntryKind.MARKET ? "" : slug));
        }
    }

    /** Counts one view of an entry's page. */
    void read(String kind, String slug) {
        counted.add(new Page(kind, slug, LocalDate.now(clock)), 1);
    }

    /** How often each entry was read in the last {@link #DAYS} days; unread entries are left out. */
    public Map<Long, Long> lately() {
        var lately = new HashMap<Long, Long>();
        jdbc.sql("select entry_id, sum(times) as times from entry_read where read_on > :since group by entry_id")
                .param("since", LocalDate.now(clock).minusDays(DAYS))
                .query(row -> {
                    lately.put(row.getLong("entry_id"), row.getLong("times"));
                });
        return lately;
    }

    /** Writes the new counts to the database; keeps for next time what cannot be written. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    @PreDestroy
    void save() {
        counted.write(this::add);
    }

    private void add(Page page, long times) {
        var entry = jdbc.sql("select id from entry where kind = :kind and (slug = :slug or :slug = '')"
                        + " order by id fetch first 1 rows only")
                .param("kind", page.kind)
                .param("slug", page.slug)
                .query(Long.class)
                .optional();
        if (entry.isEmpty()) {
            return;
        }
        var updated = jdbc.sql(
                        "update entry_read set times = times + :times where entry_id = :entry and read_on = :day")
                .param("times", times)
                .param("entry", entry.get())
                .param("day", page.day)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into entry_read (entry_id, read_on, times) values (:entry, :day, :times)")
                    .param("times", times)
                    .param("entry", entry.get())
                    .param("day", page.day)
                    .update();
        }
    }
}
