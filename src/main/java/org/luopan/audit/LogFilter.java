package org.luopan.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.luopan.address.QueryString;
import org.springframework.util.MultiValueMap;

/** Which part of the log the address asks for, as typed; invalid values are reported and ignored. */
public record LogFilter(
        String who, String action, String subject, String from, String to, int page, List<String> ignored) {

    static final LogFilter NOTHING = new LogFilter("", "", "", "", "", 1, List.of());

    static LogFilter from(MultiValueMap<String, String> query) {
        var ignored = new ArrayList<String>();
        var number = QueryString.first(query, "page");
        var known = number.matches("[1-9]\\d{0,6}");
        if (!number.isEmpty() && !known) {
            ignored.add("page=" + number);
        }
        return new LogFilter(
                QueryString.first(query, "who"),
                QueryString.first(query, "action"),
                QueryString.first(query, "subject"),
                day(query, "from", ignored),
                day(query, "to", ignored),
                known ? Integer.parseInt(number) : 1,
                ignored);
    }

    Optional<LocalDate> fromDay() {
        return parsed(from);
    }

    Optional<LocalDate> toDay() {
        return parsed(to);
    }

    public LogFilter onPage(int number) {
        return new LogFilter(who, action, subject, from, to, number, List.of());
    }

    public boolean isEmpty() {
        return (who + action + subject + from + to).isEmpty();
    }

    /** The query string for this filter, with its question mark; empty if nothing is filtered. */
    public String toQuery() {
        return new QueryString()
                .unless("", "who", who)
                .unless("", "action", action)
                .unless("", "subject", subject)
                .unless("", "from", from)
                .unless("", "to", to)
                .unless(1, "page", page)
                .toString();
    }

    private static String day(MultiValueMap<String, String> query, String name, List<String> ignored) {
        var value = QueryString.first(query, name);
        if (value.isEmpty() || parsed(value).isPresent()) {
            return value;
        }
        ignored.add(name + "=" + value);
        return "";
    }

    private static Optional<LocalDate> parsed(String value) {
        try {
            return value.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(value)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
