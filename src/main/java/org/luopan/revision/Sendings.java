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

/** Knows what was sent in forms of late, so that sending one twice ends where the first time ended; the caller holds the transaction. */
@Component
public class Sendings {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Sendings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What tells one sending from another. */
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

    /** Where a form ended: in which revision, and how often that had been saved then. */
    public record Sent(long revision, int saves) {}

    /** Where the same sending by the same editor ended, no longer ago than this. */
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
