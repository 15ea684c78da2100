package org.luopan.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.luopan.account.Editor;
import org.luopan.account.Secret;
import org.luopan.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Links with which editors confirm that an address is theirs: sent there, valid once and for two days, for the one account. */
@Component
class AddressConfirmations {

    static final Duration VALID = Duration.ofDays(2);

    private static final Logger LOG = LoggerFactory.getLogger(AddressConfirmations.class);

    /** Nobody gets another link sooner than this. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final ObjectProvider<JavaMailSender> server;
    private final DigestMail mail;
    private final JdbcClient jdbc;
    private final Clock clock;

    AddressConfirmations(ObjectProvider<JavaMailSender> server, DigestMail mail, JdbcClient jdbc, Clock clock) {
        this.server = server;
        this.mail = mail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a link was sent so lately that another has to wait. */
    boolean mustWait(Editor editor) {
        return jdbc.sql("select count(*) from digest where account_id = :me and token_until > :since")
                        .param("me", editor.id())
                        .param("since", OffsetDateTime.now(clock).plus(VALID).minus(PAUSE))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Sends a link to the address of an editor, instead of any earlier one; returns false if the mail server does not take it. */
    boolean send(Editor editor, String address, Language language) {
        var secret = Secret.random(24);
        var until = OffsetDateTime.now(clock).plus(VALID);
        remember(editor, secret.digest(), until);
        try {
            var sender = server.getObject();
            sender.send(mail.confirmation(address, editor.username(), secret.words(), until, language, sender));
            return true;
        } catch (MailException e) {
            LOG.warn("The mail server does not take the link for account {}: {}", editor.id(), e.getMessage());
            forget(editor);
            return false;
        }
    }

    private void remember(Editor editor, String digest, OffsetDateTime until) {
        jdbc.sql("update digest set token_hash = :hash, token_until = :until where account_id = :me")
                .param("hash", digest)
                .param("until", until)
                .param("me", editor.id())
                .update();
    }

    private void forget(Editor editor) {
        jdbc.sql("update digest set token_hash = null, token_until = null where account_id = :me")
                .param("me", editor.id())
                .update();
    }

    /** The address that a link of this editor confirms; empty if the link is not valid, or not any more. */
    Optional<String> address(Editor editor, String token) {
        return jdbc.sql(
                        "select address from digest where account_id = :me and token_hash = :hash and token_until > :now")
                .param("me", editor.id())
                .param("hash", new Secret(token).digest())
                .param("now", OffsetDateTime.now(clock))
                .query(String.class)
                .optional();
    }

    /** Confirms the address; returns false if the link is not valid, or not any more. */
    boolean confirm(Editor editor, String token) {
        return jdbc.sql("update digest set confirmed = true, token_hash = null, token_until = null"
                                + " where account_id = :me and token_hash = :hash and token_until > :now")
                        .param("me", editor.id())
                        .param("hash", new Secret(token).digest())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
