package org.luopan.verification;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luopan.account.Editor;
import org.luopan.audit.AuditLog;
import org.luopan.content.ContentWrites;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.picker.Pickables;
import org.luopan.web.FormErrors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms that values still hold, one or many at a time, and lists earlier confirmations. */
@Service
public class Verifications {

    private static final Pattern KEY = Pattern.compile("([a-z]{3,12})-(\\d{1,18})");
    private static final int MOST = 500;
    private static final int LONGEST_NOTE = 500;
    private static final int LATEST = 20;

    /** The same confirmation within this time was sent twice. */
    private static final Duration SENT_TWICE = Duration.ofMinutes(10);

    private final Values values;
    private final Pickables pickables;
    private final ContentWrites writes;
    private final AuditLog log;
    private final Messages words;
    private final JdbcClient jdbc;
    private final Clock clock;

    Verifications(
            Values values,
            Pickables pickables,
            ContentWrites writes,
            AuditLog log,
            Messages words,
            JdbcClient jdbc,
            Clock clock) {
        this.values = values;
        this.pickables = pickables;
        this.writes = writes;
        this.log = log;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An empty form for today. */
    public VerificationForm blank() {
        return VerificationForm.on(LocalDate.now(clock).toString());
    }

    /** Confirms the ticked values, of one entry or, if that is null, of any; returns how many, and the errors if there are none. */
    public Done verify(VerificationForm form, @Nullable Long entryId, Editor editor, Language language) {
        var errors = new FormErrors(words, language);
        var source = source(form.source(), errors, language);
        var day = day(form.day(), errors);
        var ticked = ticked(form.values(), entryId, errors);
        if (form.note().length() > LONGEST_NOTE) {
            errors.add(
                    "note", "verification.fault.note", LONGEST_NOTE, form.note().length());
        }
        if (!errors.none() || day == null) {
            return new Done(0, errors);
        }
        writes.exclusively(() -> {
            // The same form sent twice confirms once.
            if (ticked.stream().allMatch(value -> confirmed(value, source, day, form.note(), editor))) {
                return ticked;
            }
            ticked.forEach(value -> stamp(value, source, day, form.note(), editor));
            ticked.forEach(value -> touch(value.entryId));
            log(ticked, form, source, language);
            return ticked;
        });
        return new Done(ticked.size(), errors);
    }

    /** The result of a form: how many values were confirmed, and its errors. */
    public record Done(int count, FormErrors errors) {}

    /** One earlier confirmation, in words. */
    record Past(String kind, String title, String day, String source, String sourceTitle, String note, String who) {}

    /** The latest confirmations of an entry's values. */
    @Transactional(readOnly = true)
    public List<Past> latest(long entryId, Map<String, String> titles, Language language) {
        return jdbc.sql("select v.what, v.row_id, v.held_on, v.note, v.who, s.slug, s.name_en from verification v"
                        + " left join entry s on s.id = v.source_id where v.entry_id = :entry order by v.id desc limit "
                        + LATEST)
                .param("entry", entryId)
                .query((row, number) -> new Past(
                        row.getString("what"),
                        titles.getOrDefault(row.getString("what") + "-" + row.getLong("row_id"), ""),
                        Days.inWords(row.getObject("held_on", LocalDate.class), language),
                        Objects.requireNonNullElse(row.getString("slug"), ""),
                        Objects.requireNonNullElse(row.getString("name_en"), ""),
                        Objects.requireNonNullElse(row.getString("note"), ""),
                        row.getString("who")))
                .list();
    }

    private record Ticked(ValueKind kind, long id, long entryId) {

        String key() {
            return kind.code() + "-" + id;
        }
    }

    private void touch(long entryId) {
        var kind = jdbc.sql("select kind from entry where id = :id")
                .param("id", entryId)
                .query(String.class)
                .single();
        writes.touch(kind, entryId);
    }

    private boolean confirmed(Ticked value, @Nullable Long source, LocalDate day, String note, Editor editor) {
        if (value.kind.hasStamp()
                && jdbc.sql("select count(*) from " + value.kind.stamped() + " where id = :id and verified_on >= :day")
                                .param("id", value.id)
                                .param("day", day)
                                .query(Long.class)
                                .single()
                        == 0) {
            return false;
        }
        return jdbc.sql(
                                "select count(*) from verification where what = :what and row_id = :row and held_on = :day"
                                        + " and coalesce(source_id, 0) = :source and coalesce(note, '') = :note and who_id = :account"
                                        + " and at > :since and not exists (select 1 from recheck c where c.what = :what and c.row_id = :row)")
                        .param("what", value.kind.code())
                        .param("row", value.id)
                        .param("day", day)
                        .param("source", source == null ? 0 : source)
                        .param("note", note)
                        .param("account", editor.id())
                        .param("since", OffsetDateTime.now(clock).minus(SENT_TWICE))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void stamp(Ticked value, @Nullable Long source, LocalDate day, String note, Editor editor) {
        if (source != null && value.kind.hasStamp()) {
            jdbc.sql("update " + value.kind.stamped() + " set verified_on = :day where id = :id"
                            + " and (verified_on is null or verified_on < :day)")
                    .param("day", day)
                    .param("id", value.id)
                    .update();
        }
        jdbc.sql(
                        "insert into verification (what, row_id, entry_id, held_on, source_id, note, who, who_id, at)"
                                + " values (:what, :row, :entry, :day, cast(:source as bigint), cast(:note as varchar), :who, :account, :at)")
                .param("what", value.kind.code())
                .param("row", value.id)
                .param("entry", value.entryId)
                .param("day", day)
                .param("source", source)
                .param("note", note.isEmpty() ? null : note)
                .param("who", editor.name())
                .param("account", editor.id())
                .param("at", OffsetDateTime.now(clock))
                .update();
        jdbc.sql("delete from recheck where what = :what and row_id = :row")
                .param("what", value.kind.code())
                .param("row", value.id)
                .update();
    }

    /** Logs one line for each entry, in the words of the editor. */
    private void log(List<Ticked> ticked, VerificationForm form, @Nullable Long source, Language language) {
        var titles = values.of(ticked.stream().map(Ticked::key).toList(), language);
        var against = source == null
                ? ""
                : "; "
                        + jdbc.sql("select name_en from entry where id = :id")
                                .param("id", source)
                                .query(String.class)
                                .single();
        var byEntry = new LinkedHashMap<Long, List<String>>();
        ticked.forEach(value -> byEntry.computeIfAbsent(value.entryId, entry -> new ArrayList<>())
                .add(
                        titles.containsKey(value.key())
                                ? Objects.requireNonNull(titles.get(value.key()))
                                        .title()
                                : value.key()));
        byEntry.forEach((entry, named) -> {
            var subject = jdbc.sql("select kind || '/' || slug from entry where id = :id")
                    .param("id", entry)
                    .query(String.class)
                    .single();
            log.record(
                    "verification.add",
                    subject,
                    String.join(", ", named) + "; " + form.day() + against
                            + (form.note().isEmpty() ? "" : "; " + form.note()));
        });
    }

    private @Nullable Long source(String typed, FormErrors errors, Language language) {
        if (typed.isEmpty()) {
            return null;
        }
        var code = pickables.code(Pickables.ANY_SOURCE, typed);
        var found =
                code.flatMap(slug -> jdbc.sql("select e.id, s.retracted_on from entry e join source s on s.id = e.id"
                                + " where e.kind = 'source' and e.slug = :slug and e.status = 'published'")
                        .param("slug", slug)
                        .query((row, number) -> new Found(row.getLong("id"), row.getObject("retracted_on") != null))
                        .optional());
        if (found.isEmpty()) {
            errors.add(
                    "source",
                    "verification.fault.source",
                    pickables.unknownAlone(Pickables.ANY_SOURCE, typed, language));
            return null;
        }
        if (found.get().retracted) {
            errors.add("source", "verification.fault.retracted");
        }
        return found.get().id;
    }

    private record Found(long id, boolean retracted) {}

    private @Nullable LocalDate day(String typed, FormErrors errors) {
        try {
            var day = typed.isEmpty() ? LocalDate.now(clock) : LocalDate.parse(typed);
            if (day.isAfter(LocalDate.now(clock))) {
                errors.add("day", "verification.fault.later");
            } else if (day.getYear() < 1990) {
                errors.add("day", "verification.fault.day");
            }
            return day;
        } catch (DateTimeException e) {
            errors.add("day", "verification.fault.day");
            return null;
        }
    }

    private List<Ticked> ticked(List<String> keys, @Nullable Long entryId, FormErrors errors) {
        if (keys.isEmpty()) {
            errors.add("value", "verification.fault.none");
        }
        if (keys.size() > MOST) {
            errors.add("value", "verification.fault.many", MOST);
            return List.of();
        }
        var ticked = new ArrayList<Ticked>();
        for (var key : keys) {
            var value = value(key).filter(found -> entryId == null || found.entryId == entryId);
            if (value.isPresent()) {
                ticked.add(value.get());
            } else {
                errors.add("value", "verification.fault.gone", key);
            }
        }
        return ticked;
    }

    private Optional<Ticked> value(String key) {
        var parts = KEY.matcher(key);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var id = Long.parseLong(parts.group(2));
        return ValueKind.of(parts.group(1))
                .flatMap(kind -> values.entryOf(kind, id).map(entry -> new Ticked(kind, id, entry)));
    }
}
