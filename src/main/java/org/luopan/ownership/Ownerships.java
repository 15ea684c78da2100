package org.luopan.ownership;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.audit.AuditLog;
import org.luopan.entry.DeskEntry;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.web.Choice;
import org.luopan.web.FormErrors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and sets who looks after an entry, and when its next check is due. */
@Service
@Transactional(readOnly = true)
public class Ownerships {

    private static final String SELECT =
            "select d.entry_id, d.owner_id, a.name, a.username, d.due_on from entry_ownership d"
                    + " left join account a on a.id = d.owner_id ";

    /** With more entries than this, the query does not name them one by one. */
    private static final int MOST_BY_ID = 500;

    private final JdbcClient jdbc;
    private final AuditLog log;
    private final Messages words;

    Ownerships(JdbcClient jdbc, AuditLog log, Messages words) {
        this.jdbc = jdbc;
        this.log = log;
        this.words = words;
    }

    /** The ownerships for these entries, by entry; entries without one are left out. */
    public Map<Long, Ownership> of(Collection<Long> entryIds) {
        var ownerships = new HashMap<Long, Ownership>();
        if (entryIds.isEmpty()) {
            return ownerships;
        }
        var few = entryIds.size() <= MOST_BY_ID;
        var query = few ? jdbc.sql(SELECT + "where d.entry_id in (:ids)").param("ids", entryIds) : jdbc.sql(SELECT);
        query.query(row -> {
            var owner = row.getLong("owner_id");
            var ownerId = row.wasNull() ? null : owner;
            ownerships.put(
                    row.getLong("entry_id"),
                    new Ownership(
                            row.getLong("entry_id"),
                            ownerId,
                            Objects.requireNonNullElse(row.getString("name"), ""),
                            row.getObject("due_on", LocalDate.class)));
        });
        return ownerships;
    }

    /** The ownership for one entry, for a form. */
    public OwnershipView of(long entryId, Language language) {
        return jdbc.sql(SELECT + "where d.entry_id = :id")
                .param("id", entryId)
                .query((row, number) -> view(row.getString("username"), row.getString("due_on"), language))
                .optional()
                .orElseGet(() -> view(null, null, language));
    }

    private OwnershipView view(@Nullable String owner, @Nullable String due, Language language) {
        return new OwnershipView(
                Objects.requireNonNullElse(owner, ""), Objects.requireNonNullElse(due, ""), owners(language));
    }

    /** The form as it was typed, to show it again with its errors. */
    OwnershipView again(OwnershipForm form, Language language) {
        return view(form.ownerTyped(), form.dueTyped(), language);
    }

    /** The choices for an owner: nobody, then every editor who can sign in. */
    public List<Choice> owners(Language language) {
        var owners = new ArrayList<Choice>();
        owners.add(new Choice("", words.say(language, "ownership.nobody")));
        owners.addAll(jdbc
                .sql("select username, name from account where enabled order by id")
                .query((row, number) -> new Choice(row.getString("username"), row.getString("name")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Choice::label, language.collator()))
                .toList());
        return owners;
    }

    /** Sets the ownership for an entry; returns the errors. */
    @Transactional
    FormErrors set(DeskEntry subject, OwnershipForm form, Language language) {
        var errors = new FormErrors(words, language);
        var owner = owner(form.ownerTyped(), errors);
        var due = due(form.dueTyped(), errors);
        if (errors.none()) {
            jdbc.sql("delete from entry_ownership where entry_id = :entry")
                    .param("entry", subject.id())
                    .update();
            store(subject, owner, due);
            log.record("ownership.set", subject.address(), (form.ownerTyped() + " " + form.dueTyped()).strip());
        }
        return errors;
    }

    /** Sets who looks after several entries; their days stay. Returns the errors. */
    @Transactional
    public FormErrors assign(Collection<DeskEntry> subjects, String username, Language language) {
        var errors = new FormErrors(words, language);
        var owner = owner(username, errors);
        if (errors.none()) {
            var ownerships = of(subjects.stream().map(DeskEntry::id).toList());
            subjects.forEach(subject -> {
                var ownership = ownerships.get(subject.id());
                jdbc.sql("delete from entry_ownership where entry_id = :entry")
                        .param("entry", subject.id())
                        .update();
                store(subject, owner, ownership == null ? null : ownership.dueOn());
                log.record("ownership.set", subject.address(), username);
            });
        }
        return errors;
    }

    private void store(DeskEntry subject, @Nullable Long owner, @Nullable LocalDate due) {
        if (owner != null || due != null) {
            jdbc.sql("insert into entry_ownership (entry_id, owner_id, due_on)"
                            + " values (:entry, cast(:owner as bigint), cast(:due as date))")
                    .param("entry", subject.id())
                    .param("owner", owner)
                    .param("due", due)
                    .update();
        }
    }

    private @Nullable Long owner(String username, FormErrors errors) {
        if (username.isEmpty()) {
            return null;
        }
        var found = jdbc.sql("select id from account where username = :username and enabled")
                .param("username", username)
                .query(Long.class)
                .optional();
        if (found.isEmpty()) {
            errors.add("owner", "ownership.fault.owner", username);
        }
        return found.orElse(null);
    }

    private static @Nullable LocalDate due(String typed, FormErrors errors) {
        try {
            var day = typed.isEmpty() ? null : LocalDate.parse(typed);
            if (day != null && (day.getYear() < 1990 || day.getYear() > 2200)) {
                errors.add("due", "ownership.fault.day");
            }
            return day;
        } catch (DateTimeException e) {
            errors.add("due", "ownership.fault.day");
            return null;
        }
    }
}
