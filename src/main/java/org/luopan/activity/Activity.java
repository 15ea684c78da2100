package org.luopan.activity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luopan.audit.Subjects;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.luopan.web.Pagination;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads from the log what people did to the content; how they sign in stays in the log. */
@Service
@Transactional(readOnly = true)
public class Activity {

    private static final int PAGE_SIZE = 50;

    private static final Map<String, String> COUNTED =
            Map.of("entry.take-up", "report.revision", "report.unmark", "report.mark.undone");

    private static final String DEEDS = "select a.at, a.who, p.name, a.action, a.subject, a.detail";

    private static final String WORK = " from audit_event a left join account p on p.username = a.who"
            + " where a.action not like 'account.%' and a.action not like 'password.%' and a.action not like 'passkey.%'";

    private final JdbcClient jdbc;
    private final Messages words;
    private final Subjects subjects;
    private final DeskSubjects links;

    Activity(JdbcClient jdbc, Messages words, Subjects subjects, DeskSubjects links) {
        this.subjects = subjects;
        this.links = links;
        this.jdbc = jdbc;
        this.words = words;
    }

    private record Logged(
            OffsetDateTime at,
            String who,
            @Nullable String name,
            String action,
            @Nullable String subject,
            @Nullable String detail) {}

    /** What was done since a moment, the latest first. */
    public List<Deed> since(OffsetDateTime since, int most, Language language) {
        return new Wording(language)
                .inWords(jdbc.sql(DEEDS + WORK + " and a.at >= :since order by a.at desc, a.id desc limit " + most)
                        .param("since", since)
                        .query(Logged.class)
                        .list());
    }

    /** The feed of everybody. */
    ActivityPage everybody(String page, Language language) {
        return new Wording(language).page("", "", page);
    }

    /** What one person did; empty if there is no such person. */
    Optional<ActivityPage> of(String username, String page, Language language) {
        return new Wording(language).of(username, page);
    }

    /** What somebody without an account is called; the program itself has none. */
    private static String ownName(String who) {
        return who.equals("luopan") ? "Luopan" : who;
    }

    private static String called(@Nullable String subject, Map<String, String> names) {
        return subject == null ? "" : names.getOrDefault(subject, subject);
    }

    /** Puts one page or answer into words, in its language. */
    private final class Wording {

        private final Language language;

        Wording(Language language) {
            this.language = language;
        }

        Optional<ActivityPage> of(String username, String page) {
            return jdbc.sql("select name from account where username = :name")
                    .param("name", username)
                    .query(String.class)
                    .optional()
                    .map(name -> page(username, name, page));
        }

        private ActivityPage page(String username, String name, String page) {
            var where = WORK + (username.isEmpty() ? "" : " and a.who = :who");
            var total = jdbc.sql("select count(*)" + where)
                    .param("who", username)
                    .query(Long.class)
                    .single();
            var pagination = Pagination.asked(page, PAGE_SIZE, total);
            var logged = jdbc.sql(DEEDS + where
                            + " order by a.at desc, a.id desc limit " + PAGE_SIZE + " offset "
                            + (pagination.page() - 1) * PAGE_SIZE)
                    .param("who", username)
                    .query(Logged.class)
                    .list();
            return new ActivityPage(username, name, inWords(logged), pagination);
        }

        private List<Deed> inWords(List<Logged> logged) {
            var asked = logged.stream()
                    .map(Logged::subject)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var entries = links.entries(asked);
            var names = subjects.named(asked.stream().filter(subject -> !entries.containsKey(subject)), language);
            return logged.stream()
                    .map(deed -> {
                        var entry = entries.get(deed.subject());
                        return new Deed(
                                Days.moment(deed.at(), language),
                                deed.name() == null ? null : deed.who(),
                                deed.name() == null ? ownName(deed.who()) : deed.name(),
                                words.find(language, "action." + deed.action()).orElse(deed.action()),
                                entry == null ? called(deed.subject(), names) : entry.nameIn(language),
                                entry == null || entry.binned() ? null : entry.form(),
                                detail(deed));
                    })
                    .toList();
        }

        /** The remark on a deed; where the log has only a number, what it counts. */
        private String detail(Logged deed) {
            var remark = Objects.requireNonNullElse(deed.detail(), "");
            var counts = COUNTED.get(deed.action());
            return counts != null && remark.matches("\\d{1,9}")
                    ? words.say(language, counts, Integer.valueOf(remark))
                    : Days.momentsIn(remark, language);
        }
    }
}
