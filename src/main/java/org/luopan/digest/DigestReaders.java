package org.luopan.digest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who want the digest, and what they were told; several programs on one database share them without telling anybody twice. */
@Component
class DigestReaders {

    /** A program that has taken a digest and not sent it after this long has been stopped. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    DigestReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who wants the digest, up to which notification they have been told, and on which day last. */
    record Reader(
            long account,
            String name,
            Language language,
            String address,
            long toldUntil,
            @Nullable LocalDate doneOn) {}

    /** Those who have not had the digest of a day. */
    List<Reader> waiting(LocalDate day) {
        return jdbc.sql("select a.id, a.name, a.language, d.address, d.told_until, d.done_on from digest d"
                        + " join account a on a.id = d.account_id where a.enabled and d.wanted and d.confirmed and d.address <> ''"
                        + " and (d.done_on is null or d.done_on < :day) order by a.id")
                .param("day", day)
                .query((row, number) -> new Reader(
                        row.getLong("id"),
                        row.getString("name"),
                        language(row.getString("language")),
                        row.getString("address"),
                        row.getLong("told_until"),
                        row.getObject("done_on", LocalDate.class)))
                .list();
    }

    private static Language language(@Nullable String code) {
        return code == null ? Language.EN : Language.of(code).orElse(Language.EN);
    }

    /** Takes the digest of a day for sending; false if another program has it, or has sent it. */
    boolean take(Reader reader, LocalDate day, OffsetDateTime now) {
        return jdbc.sql(
                                "update digest set taken_at = :now where account_id = :account"
                                        + " and (done_on is null or done_on < :day) and (taken_at is null or taken_at < :stopped)")
                        .param("now", now)
                        .param("account", reader.account())
                        .param("day", day)
                        .param("stopped", now.minus(LONGEST))
                        .update()
                == 1;
    }

    /** Gives it back, so that the next round sends it. */
    void giveBack(Reader reader) {
        jdbc.sql("update digest set taken_at = null where account_id = :account")
                .param("account", reader.account())
                .update();
    }

    /** Remembers that this is all for a day, and up to which notification the reader has been told. */
    void done(Reader reader, LocalDate day, long toldUntil) {
        jdbc.sql("update digest set done_on = :day, told_until = :until, taken_at = null where account_id = :account")
                .param("day", day)
                .param("until", toldUntil)
                .param("account", reader.account())
                .update();
    }
}
