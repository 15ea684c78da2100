package org.luopan.audit;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Days;
import org.luopan.language.Language;
import org.luopan.web.Choice;
import org.luopan.web.Csv;
import org.luopan.web.Pagination;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was done at the desk, newest first. */
@Service
class AuditEvents {

    private static final int PAGE = 50;

    /** How people sign in, and from where, which concerns admins and whoever it was. */
    private static final String PERSONAL =
            "(action like 'account.%' or action like 'password.%' or action like 'passkey.%')";

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Subjects subjects;

    /** Who looks at the log: admins see all of it, others not how their colleagues sign in. */
    record Reader(String username, boolean everything) {}

    AuditEvents(JdbcClient jdbc, MessageSource messages, Subjects subjects) {
        this.subjects = subjects;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    LogPage page(LogFilter filter, Reader reader, Language language) {
        var asked = Asked.from(filter, reader);
        var total = jdbc.sql("select count(*) from audit_event" + asked.where)
                .params(asked.parameters)
                .query(Long.class)
                .single();
        var pagination = Pagination.asked(Integer.toString(filter.page()), PAGE, total);
        var events = jdbc.sql("select at, who, action, subject, detail from audit_event" + asked.where
                        + " order by at desc, id desc offset :skipped rows fetch first " + PAGE + " rows only")
                .params(asked.parameters)
                .param("skipped", (long) (pagination.page() - 1) * PAGE)
                .query(Event.class)
                .list();
        var people = choices("who", reader).toList();
        var names = subjects.named(
                Stream.concat(
                        events.stream().map(Event::subject),
                        Stream.concat(people.stream(), events.stream().map(Event::who))
                                .map(AuditEvents::account)),
                language);
        return new LogPage(
                filter,
                events.stream().map(event -> row(event, names, language)).toList(),
                pagination,
                people.stream()
                        .map(name -> new Choice(name, person(name, names)))
                        .toList(),
                choices("action", reader)
                        .map(action -> new Choice(action, inWords(action, language)))
                        .toList());
    }

    /** Writes everything the filter asks for as comma-separated values with a line of headings. */
    @Transactional(readOnly = true)
    void write(LogFilter filter, Reader reader, Appendable out) {
        var asked = Asked.from(filter, reader);
        var csv = new Csv(out);
        csv.row("at", "who", "action", "subject", "detail");
        try (var events = jdbc
                .sql("select at, who, action, subject, detail from audit_event" + asked.where
                        + " order by at desc, id desc")
                .withFetchSize(500)
                .params(asked.parameters)
                .query(Event.class)
                .stream()) {
            events.forEach(event -> csv.row(
                    event.at().withOffsetSameInstant(ZoneOffset.UTC),
                    event.who(),
                    event.action(),
                    event.subject(),
                    event.detail()));
        }
    }

    private LogRow row(Event event, Map<String, String> names, Language language) {
        return new LogRow(
                event.at(),
                person(event.who(), names),
                event.action(),
                inWords(event.action(), language),
                event.subject() == null ? null : names.get(event.subject()),
                event.detail() == null
                        ? null
                        : Days.momentsIn(detail(event.action(), event.detail(), language), language));
    }

    private static String account(String username) {
        return "account/" + username;
    }

    /** What somebody is called; who has no account any more, by the username that is left. */
    private static String person(String username, Map<String, String> names) {
        var name = names.getOrDefault(account(username), username);
        return name.equals(account(username)) ? username : name;
    }

    /** The detail of an action; how somebody signed in is stored as a code. */
    private String detail(String action, String detail, Language language) {
        if (!action.equals("account.sign-in")) {
            return detail;
        }
        var parts = detail.split(", ", 2);
        var door = messages.getMessage("audit.by." + parts[0].replace(' ', '-'), null, parts[0], language.locale());
        return parts.length == 1 ? String.valueOf(door) : door + ", " + parts[1];
    }

    /** The message for an action if its module has one, otherwise its code. */
    private String inWords(String action, Language language) {
        var words = messages.getMessage("action." + action, null, action, language.locale());
        return words == null ? action : words;
    }

    private Stream<String> choices(String column, Reader reader) {
        var seen = Asked.from(LogFilter.NOTHING, reader);
        return jdbc
                .sql("select distinct " + column + " from audit_event" + seen.where + " order by " + column)
                .params(seen.parameters)
                .query(String.class)
                .list()
                .stream();
    }

    private record Event(
            OffsetDateTime at,
            String who,
            String action,
            @Nullable String subject,
            @Nullable String detail) {}

    /** A filter as an SQL condition. */
    private record Asked(String where, Map<String, Object> parameters) {

        static Asked from(LogFilter filter, Reader reader) {
            var conditions = new ArrayList<String>();
            var parameters = new HashMap<String, Object>();
            if (!reader.everything()) {
                conditions.add("(who = :reader or not " + PERSONAL + ")");
                parameters.put("reader", reader.username());
            }
            add(conditions, parameters, "who = :who", "who", filter.who());
            add(conditions, parameters, "action = :action", "action", filter.action());
            add(
                    conditions,
                    parameters,
                    "position(lower(:subject) in lower(coalesce(subject, '') || ' ' || coalesce(detail, ''))) > 0",
                    "subject",
                    filter.subject());
            filter.fromDay().ifPresent(day -> {
                conditions.add("at >= :from");
                parameters.put("from", Days.beginning(day));
            });
            filter.toDay().ifPresent(day -> {
                conditions.add("at < :to");
                parameters.put("to", Days.beginning(day.plusDays(1)));
            });
            return new Asked(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), parameters);
        }

        private static void add(
                List<String> conditions, Map<String, Object> parameters, String condition, String name, String value) {
            if (!value.isEmpty()) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }
    }
}
