package org.luopan.revision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.luopan.account.Editor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers recently sent forms, so that sending one twice leads to the same result as sending it once; the caller provides the
 * transaction.
 */
@Component
public class Sendings {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Sendings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Identifies a sending by its content. */
    public static String digest(Object... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The revision that a form led to, and how often that had been saved then. */
    public record Sent(long revision, int saves) {}

    /** The result of the same sending by the same editor within this time. */
    public Optional<Sent> before(String digest, Editor editor, Duration within) {
        return jdbc.sql(
                        "select revision_id, saves from sending where digest = :digest and account_id = :account and sent_at >= :since")
                .param("digest", digest)
                .param("account", editor.id())
                .param("since", OffsetDateTime.now(clock).minus(within))
                .query((row, number) -> new Sent(row.getLong("revision_id"), row.getInt("saves")))
                .optional();
    }

    public Optional<Sent> before(String digest, Editor editor) {
        return before(digest, editor, KEPT);
    }

    public void note(String digest, Editor editor, Revision revision) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("delete from sending where sent_at < :before or digest = :digest and account_id = :account")
                .param("before", now.minus(KEPT))
                .param("digest", digest)
                .param("account", editor.id())
                .update();
        jdbc.sql("insert into sending (digest, account_id, revision_id, saves, sent_at)"
                        + " values (:digest, :account, :revision, :saves, :now)")
                .param("digest", digest)
                .param("account", editor.id())
                .param("revision", revision.id())
                .param("saves", revision.saves())
                .param("now", now)
                .update();
    }
}
