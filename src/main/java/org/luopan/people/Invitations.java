package org.luopan.people;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.luopan.account.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links for setting a password; an account has at most one open link. */
@Component
class Invitations {

    static final Duration VALID = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Creates a link and replaces the open one, if any; its secret is returned only here. */
    Secret open(long account) {
        revoke(account);
        var secret = Secret.random(24);
        jdbc.sql("insert into invitation (account_id, token_hash, expires_at) values (:account, :hash, :expires)")
                .param("account", account)
                .param("hash", secret.digest())
                .param("expires", OffsetDateTime.now(clock).plus(VALID))
                .update();
        return secret;
    }

    boolean revoke(long account) {
        return jdbc.sql("delete from invitation where account_id = :account")
                        .param("account", account)
                        .update()
                > 0;
    }

    /** The account that a link is for, while it is open. */
    Optional<Long> account(String token) {
        return jdbc.sql("select account_id from invitation where token_hash = :hash and expires_at > :now")
                .param("hash", new Secret(token).digest())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
    }
}
