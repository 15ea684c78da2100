package org.luopan.reportparts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.luopan.account.Editor;
import org.luopan.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rows of reports on which nothing is to be done, because an editor said so, and why; each can be put back. */
@Service
@Transactional
public class Marks {

    public static final int LONGEST_REASON = 300;

    /** The key of a row about a field, a row or a day of an entry. */
    private static final Pattern OF_AN_ENTRY =
            Pattern.compile("\\d{1,18}/[a-z][a-z0-9_-]{0,50}(?:\\.[a-z0-9_]{1,50})?/\\d{1,18}");

    private final JdbcClient jdbc;
    private final AuditLog log;
    private final Clock clock;

    Marks(JdbcClient jdbc, AuditLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** Who marked a row, when, and why. */
    public record Mark(String by, OffsetDateTime at, String reason) {}

    /** The key of a row about one thing of an entry; {@code what} is the same as long as it is about the same. */
    public static String key(long entryId, String what, long rowId) {
        return entryId + "/" + what + "/" + rowId;
    }

    /** Whether this has the form of a key from {@link #key}. */
    public static boolean isKeyOfAnEntry(String words) {
        return OF_AN_ENTRY.matcher(words).matches();
    }

    /** The entry that a row from {@link #key} is about. */
    public static long entryOf(String key) {
        return Long.parseLong(key.substring(0, key.indexOf('/')));
    }

    /** The marks of all reports: by report, then by the key of the row. */
    @Transactional(readOnly = true)
    public Map<String, Map<String, Mark>> all() {
        var marks = new HashMap<String, Map<String, Mark>>();
        jdbc.sql("select report, row_key, by_name, marked_at, reason from report_mark")
                .query(row -> {
                    marks.computeIfAbsent(row.getString("report"), report -> new HashMap<>())
                            .put(
                                    row.getString("row_key"),
                                    new Mark(
                                            row.getString("by_name"),
                                            row.getObject("marked_at", OffsetDateTime.class),
                                            row.getString("reason")));
                });
        return marks;
    }

    /** Marks rows of a report, each with the entry that it is about. */
    public void add(String report, Map<String, Long> rows, String reason, Editor by) {
        remove(report, rows.keySet());
        rows.forEach((key, entry) -> jdbc.sql("insert into report_mark"
                        + " (report, row_key, entry_id, reason, by_id, by_name, marked_at)"
                        + " values (:report, :key, :entry, :reason, :by, :name, :now)")
                .param("report", report)
                .param("key", key)
                .param("entry", entry)
                .param("reason", reason)
                .param("by", by.id())
                .param("name", by.name())
                .param("now", OffsetDateTime.now(clock))
                .update());
        log.record("report.mark", "report/" + report, rows.size() + ": " + reason);
    }

    /** Puts rows back on a report. */
    public void putBack(String report, Collection<String> keys) {
        remove(report, keys);
        log.record("report.unmark", "report/" + report, Integer.toString(keys.size()));
    }

    private void remove(String report, Collection<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("delete from report_mark where report = :report and row_key in (:keys)")
                    .param("report", report)
                    .param("keys", keys)
                    .update();
        }
    }
}
