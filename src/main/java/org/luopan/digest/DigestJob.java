package org.luopan.digest;

import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.luopan.digest.DigestReaders.Reader;
import org.luopan.notification.UnreadNotifications;
import org.luopan.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends everybody the digest of a day once, from an hour on; what the mail server does not take is tried again in the next round. */
@Component
@ConditionalOnProperty("spring.mail.host")
class DigestJob {

    private static final Logger LOG = LoggerFactory.getLogger(DigestJob.class);

    private final int hour;
    private final JavaMailSender server;
    private final DigestMail mail;
    private final DigestReaders readers;
    private final UnreadNotifications notifications;
    private final Storage storage;
    private final Clock clock;

    /** Whether the server failed last time, which is logged once. */
    private boolean failing;

    DigestJob(
            @Value("${luopan.digest-hour:6}") int hour,
            JavaMailSender server,
            DigestMail mail,
            DigestReaders readers,
            UnreadNotifications notifications,
            Storage storage,
            Clock clock) {
        this.hour = hour;
        this.server = server;
        this.mail = mail;
        this.readers = readers;
        this.notifications = notifications;
        this.storage = storage;
        this.clock = clock;
        if (!mail.isPossible()) {
            LOG.warn("Digests need luopan.public-url for their links: without it, none are sent");
        }
    }

    @Scheduled(fixedDelay = 300_000, initialDelay = 60_000)
    void sendInTime() {
        var now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        if (!mail.isPossible() || now.getHour() < hour || !storage.writable()) {
            return;
        }
        try {
            send(now);
        } catch (RuntimeException e) {
            if (!Storage.caused(e)) {
                LOG.warn("The digests could not be sent", e);
            }
        }
    }

    private void send(OffsetDateTime now) {
        var today = now.toLocalDate();
        for (var reader : readers.waiting(today)) {
            if (readers.take(reader, today, now) && !sent(reader, today)) {
                return;
            }
        }
    }

    /** Returns false if the server takes no mail now. */
    private boolean sent(Reader reader, LocalDate today) {
        try {
            var since = Objects.requireNonNullElse(reader.doneOn(), today.minusDays(1));
            var unread = notifications.of(reader.account(), reader.toldUntil(), since, reader.language());
            if (!unread.isEmpty()) {
                server.send(mail.of(reader, unread, server));
                worksAgain();
            }
            readers.done(reader, today, unread.last());
            return true;
        } catch (MailException e) {
            if (refuses(e)) {
                LOG.warn(
                        "The mail server refuses the address of account {}; it is tried again tomorrow",
                        reader.account());
                readers.done(reader, today, reader.toldUntil());
                return true;
            }
            readers.giveBack(reader);
            failed(e);
            return false;
        }
    }

    /** Whether the server works, and will not have this one address. */
    private static boolean refuses(MailException e) {
        return e instanceof MailSendException failed
                && Stream.of(failed.getMessageExceptions()).anyMatch(SendFailedException.class::isInstance);
    }

    private void failed(MailException e) {
        if (!failing) {
            failing = true;
            LOG.warn("The mail server takes no digests; they are tried again until it does: {}", e.getMessage());
        }
    }

    private void worksAgain() {
        if (failing) {
            failing = false;
            LOG.info("The mail server takes digests again");
        }
    }
}
