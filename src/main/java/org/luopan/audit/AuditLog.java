package org.luopan.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what is done at the desk, in the transaction that does it. */
@Service
public class AuditLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records an action ({@code entry.publish}) of the signed-in editor, what it was done to ({@code platform/wechat}), and a detail. */
    @Transactional
    public void record(String action, @Nullable String subject, @Nullable String detail) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        record(signedIn == null ? "luopan" : signedIn.getName(), action, subject, detail);
    }

    /** Records an action of a named editor. */
    @Transactional
    public void record(String who, String action, @Nullable String subject, @Nullable String detail) {
        jdbc.sql(
                        "insert into audit_event (at, who, action, subject, detail) values (:at, :who, :action, :subject, :detail)")
                .param("at", OffsetDateTime.now(clock))
                .param("who", shortened(who, 80))
                .param("action", action)
                .param("subject", shortened(subject, 120))
                .param("detail", shortened(detail, 600))
                .update();
    }

    /** Whether an editor has done this to this subject. */
    @Transactional(readOnly = true)
    public boolean contains(String who, String action, String subject) {
        return jdbc.sql("select count(*) from audit_event where who = :who and action = :action and subject = :subject")
                        .param("who", who)
                        .param("action", action)
                        .param("subject", subject)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether nothing was ever done: nobody has used this base yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return jdbc.sql("select count(*) from audit_event").query(Long.class).single() == 0;
    }

    /** Whether anybody has done this to this subject. */
    @Transactional(readOnly = true)
    public boolean contains(String action, String subject) {
        return jdbc.sql("select count(*) from audit_event where action = :action and subject = :subject")
                        .param("action", action)
                        .param("subject", subject)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether anybody else than this one has done this to this subject. */
    @Transactional(readOnly = true)
    public boolean containsOfOthers(String who, String action, String subject) {
        return jdbc.sql(
                                "select count(*) from audit_event where who <> :who and action = :action and subject = :subject")
                        .param("who", who)
                        .param("action", action)
                        .param("subject", subject)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static @Nullable String shortened(@Nullable String words, int length) {
        return words == null || words.length() <= length ? words : words.substring(0, length - 1) + "…";
    }
}
