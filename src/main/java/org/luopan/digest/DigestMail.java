package org.luopan.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.luopan.digest.DigestReaders.Reader;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.language.Visible;
import org.luopan.notification.Unread;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes the digest as a mail of plain text; its headers hold nothing that anybody has typed but the checked address. */
@Component
class DigestMail {

    private final String site;
    private final String from;
    private final Messages words;

    DigestMail(
            @Value("${luopan.public-url:}") String site,
            @Value("${server.servlet.context-path:}") String path,
            @Value("${luopan.mail-from:}") String from,
            Messages words) {
        var address = site.strip().replaceAll("/+$", "");
        this.site = address.matches("https?://[^/]+") ? address + path : address;
        this.from = from.isBlank() ? sender(address) : from.strip();
        this.words = words;
    }

    private static String sender(String site) {
        return "luopan@" + (site.isEmpty() ? "localhost" : URI.create(site).getHost());
    }

    /** Whether links can be written, for which the address of the site must be known. */
    boolean isPossible() {
        return !site.isEmpty();
    }

    MimeMessage of(Reader reader, Unread unread, JavaMailSender server) {
        return plain(
                reader.address(),
                words.say(reader.language(), "digest.subject", unread.count()),
                lines(reader, unread),
                server);
    }

    private MimeMessage plain(String address, String subject, List<String> lines, JavaMailSender server) {
        var mail = server.createMimeMessage();
        try {
            var parts = new MimeMessageHelper(mail, false, StandardCharsets.UTF_8.name());
            parts.setFrom(from);
            parts.setTo(address);
            parts.setSubject(subject);
            parts.setText(String.join("\r\n", lines) + "\r\n");
            mail.setHeader("Auto-Submitted", "auto-generated");
            return mail;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    /** The mail with the link that confirms an address; it may reach somebody who knows nothing of it, and says nothing that was typed. */
    MimeMessage confirmation(
            String address,
            String username,
            String token,
            OffsetDateTime until,
            Language language,
            JavaMailSender server) {
        var lines = List.of(
                words.say(language, "digest.confirm.why", username, site),
                "",
                site + "/admin/account/digest/confirmation?token=" + token,
                "",
                words.say(language, "digest.confirm.until", Days.moment(until, language)),
                words.say(language, "digest.confirm.ignore"));
        return plain(address, words.say(language, "digest.confirm.subject"), lines, server);
    }

    private List<String> lines(Reader reader, Unread unread) {
        var language = reader.language();
        var lines = new ArrayList<String>();
        lines.add(words.say(language, "digest.hello", oneLine(reader.name())));
        lines.add("");
        told(unread, language, lines);
        if (!unread.due().isEmpty()) {
            lines.add(words.say(language, "digest.due"));
            lines.add("");
            unread.due().forEach(due -> {
                lines.add("- " + oneLine(due.entry()) + ", " + due.day());
                lines.add("  " + site + due.page());
                lines.add("");
            });
        }
        lines.add(words.say(language, "digest.all", site + "/admin/notifications"));
        lines.add(words.say(language, "digest.stop", site + "/admin/account"));
        return lines;
    }

    private void told(Unread unread, Language language, List<String> lines) {
        if (unread.lines().isEmpty()) {
            return;
        }
        lines.add(words.say(language, "digest.unread"));
        lines.add("");
        unread.lines().forEach(line -> {
            lines.add("- " + oneLine(line.what()) + " (" + line.when() + ")");
            if (!line.words().isEmpty()) {
                lines.add("  " + words.say(language, "digest.words", oneLine(line.words())));
            }
            lines.add("  " + site + line.page());
            lines.add("");
        });
        if (unread.more() > 0) {
            lines.add(words.say(language, "digest.more", unread.more()));
            lines.add("");
        }
    }

    private static String oneLine(String words) {
        return Visible.of(words).replaceAll("\\s+", " ");
    }
}
