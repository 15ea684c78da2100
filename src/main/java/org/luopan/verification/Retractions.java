package org.luopan.verification;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.stream.Collectors;
import org.luopan.account.Editor;
import org.luopan.address.PageNotFound;
import org.luopan.audit.AuditLog;
import org.luopan.content.ContentWrites;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.revision.EditSession;
import org.luopan.revision.Refused;
import org.luopan.web.FormErrors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Finds what rests on a source, marks the source as withdrawn, and puts what rests on it on the review list. */
@Service
class Retractions {

    private static final int LONGEST_REASON = 400;
    private static final int LONGEST_NOTE = 500;

    /** What rests on a source in more entries than these is only counted. */
    private static final int MOST_ENTRIES = 100;

    private final Revisions revisions;
    private final Saves saves;
    private final Values values;
    private final ContentWrites writes;
    private final AuditLog log;
    private final Messages words;
    private final JdbcClient jdbc;
    private final Clock clock;

    Retractions(
            Revisions revisions,
            Saves saves,
            Values values,
            ContentWrites writes,
            AuditLog log,
            Messages words,
            JdbcClient jdbc,
            Clock clock) {
        this.revisions = revisions;
        this.saves = saves;
        this.values = values;
        this.writes = writes;
        this.log = log;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    RetractionForm blank() {
        return new RetractionForm(LocalDate.now(clock).toString(), "", "", "");
    }

    RetractionPage page(long id, Language language) {
        var opened = source(id);
        var subject = opened.subject();
        var resting = values.restingOn(id, values.firstEntriesOn(id, MOST_ENTRIES), language);
        var weight = values.weight(id);
        var groups = resting.stream()
                .collect(Collectors.groupingBy(Value::entry, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new RetractionPage.AffectedEntry(
                        entry.getKey(),
                        entry.getKey().nameIn(language),
                        entry.getValue().stream()
                                .map(value -> new RetractionPage.AffectedStatement(
                                        value.kind().code(), value.title(), value.restsOnlyOn(subject.slug())))
                                .toList()))
                .toList();
        return new RetractionPage(
                subject,
                subject.nameIn(language),
                opened.live().get("retracted_on"),
                weight.statements(),
                weight.entries(),
                weight.alone(),
                groups,
                waiting(opened));
    }

    /** Marks a source as withdrawn; returns the errors in the form. */
    FormErrors retract(long id, RetractionForm form, Editor editor, Language language) {
        if (!editor.publishes()) {
            throw new AccessDeniedException("Only publishers withdraw sources");
        }
        var errors = check(form, language);
        if (errors.none()) {
            writes.exclusively(() -> {
                withdraw(id, form, editor);
                return id;
            });
        }
        return errors;
    }

    private void withdraw(long id, RetractionForm form, Editor editor) {
        var opened = source(id);
        if (opened.open() != null || !opened.subject().isPublished()) {
            throw new Refused("retraction.waiting");
        }
        var typed = opened.live()
                .with("retracted_on", Objects.requireNonNull(form.day()))
                .with("retraction_en", Objects.requireNonNull(form.reasonEn()))
                .with("retraction_sv", Objects.requireNonNull(form.reasonSv()));
        saves.save(new Save(id, opened.token(), typed, note(form), false, Save.Action.PUBLISH, null, false), editor);
        jdbc.sql("delete from recheck where source_id = :source")
                .param("source", id)
                .update();
        jdbc.sql("insert into recheck (what, row_id, entry_id, source_id, since)"
                        + " select b.what, b.row_id, b.entry_id, b.source_id, :now from statement_source b"
                        + " where b.source_id = :source")
                .param("now", OffsetDateTime.now(clock))
                .param("source", id)
                .update();
        log.record("source.retract", opened.subject().address(), form.reasonEn());
    }

    /** The note for the history: the one that was typed, otherwise the reason. */
    private static String note(RetractionForm form) {
        var note = Objects.requireNonNull(form.note());
        return note.isEmpty() ? Objects.requireNonNull(form.reasonEn()) : note;
    }

    private FormErrors check(RetractionForm form, Language language) {
        var errors = new FormErrors(words, language);
        try {
            if (LocalDate.parse(Objects.requireNonNull(form.day())).isAfter(LocalDate.now(clock))) {
                errors.add("day", "verification.fault.later");
            }
        } catch (DateTimeException e) {
            errors.add("day", "verification.fault.day");
        }
        var reason = Objects.requireNonNull(form.reasonEn());
        if (reason.isEmpty()) {
            errors.add("reasonEn", "retraction.fault.reason");
        }
        longest("reasonEn", reason, LONGEST_REASON, errors);
        longest("reasonSv", Objects.requireNonNull(form.reasonSv()), LONGEST_REASON, errors);
        longest("note", Objects.requireNonNull(form.note()), LONGEST_NOTE, errors);
        return errors;
    }

    private static void longest(String field, String typed, int most, FormErrors errors) {
        if (typed.length() > most) {
            errors.add(field, "verification.fault.long", most, typed.length());
        }
    }

    private EditSession source(long id) {
        return revisions
                .open(id)
                .filter(opened -> opened.subject().kind() == EntryKind.SOURCE)
                .orElseThrow(PageNotFound::new);
    }

    private static long waiting(EditSession opened) {
        return opened.open() == null ? 0 : opened.open().id();
    }
}
