package org.luopan.form;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds everything that is wrong with a record, all at once: fields by their types, then its rules. */
@Component
public class Check {

    /** The rows of sources that a record brings along. */
    public static final String NEW_SOURCES = "newSources";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,4})?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern TIME = Pattern.compile("\\d{4}(?:-(?:H[12]|Q[1-4]|(?:0[1-9]|1[0-2])(?:-\\d{2})?))?");
    private static final Pattern SPAN = Pattern.compile("\\d{4}-\\d{4}");
    private static final int MOST_ROWS = 400;

    private final Known known;

    Check(Known known) {
        this.known = known;
    }

    public List<Fault> faults(Shape shape, Typed typed) {
        var pass = new Pass(typed);
        shape.fields().forEach(field -> pass.check(field, "", typed));
        for (var group : shape.groups()) {
            var rows = typed.rows(group.name());
            if (rows.size() > MOST_ROWS) {
                pass.faults.add(Fault.at(group.name(), "fault.rows", MOST_ROWS));
            }
            for (var i = 0; i < Math.min(rows.size(), MOST_ROWS); i++) {
                var row = rows.get(i);
                var prefix = group.name() + "." + i + ".";
                group.fields().forEach(field -> pass.check(field, prefix, row));
            }
        }
        // What fields ask of each other is asked once each field is right.
        var broken = pass.faults.stream().map(Fault::path).collect(Collectors.toSet());
        shape.rules()
                .forEach(rule -> rule.check(typed, fault -> {
                    if (!broken.contains(fault.path())) {
                        pass.faults.add(fault);
                    }
                }));
        return pass.faults;
    }

    /** One look at one record. */
    private final class Pass {

        private final List<Fault> faults = new ArrayList<>();
        private final Known.Memory memory = known.memory();
        private final Set<String> brought = new HashSet<>();

        Pass(Typed typed) {
            typed.rows(NEW_SOURCES).forEach(row -> brought.add(row.get("slug")));
        }

        void check(Field field, String prefix, Typed typed) {
            var path = prefix + field.name();
            var words = typed.get(field.name());
            if (words.isEmpty()) {
                if (field.required()) {
                    faults.add(Fault.at(path, "fault.required"));
                }
                return;
            }
            if (field.type().several()) {
                var lines = typed.several(field.name());
                lines.forEach(line -> one(field, path, line, faults::add));
            } else {
                one(field, path, words, faults::add);
            }
        }

        private void one(Field field, String path, String words, Consumer<Fault> found) {
            if (words.length() > field.longest()) {
                found.accept(Fault.at(path, "fault.long", field.longest(), words.length()));
                return;
            }
            switch (field.type()) {
                case TEXT -> {
                    if (words.indexOf('\n') >= 0) {
                        found.accept(Fault.at(path, "fault.line"));
                    }
                }
                case SLUG -> match(SLUG, path, words, "fault.slug", found);
                case DECIMAL -> match(DECIMAL, path, words, "fault.decimal", found);
                case INTEGER, NUMBERS -> match(INTEGER, path, words, "fault.integer", found);
                case ADDRESS -> address(path, words, found);
                case DAY -> day(path, words, found);
                case TIME -> {
                    if (!isTime(words)) {
                        found.accept(Fault.at(path, "fault.time"));
                    }
                }
                case SPAN -> {
                    if (!isTime(words) && !SPAN.matcher(words).matches()) {
                        found.accept(Fault.at(path, "fault.time"));
                    }
                }
                case FLAG -> {
                    if (!words.equals("yes")) {
                        found.accept(Fault.at(path, "fault.unknown", words));
                    }
                }
                case CODE -> {
                    if (!field.options().contains(words)) {
                        found.accept(Fault.at(path, "fault.unknown", words));
                    }
                }
                case LINES -> {
                    if (words.indexOf(Field.ListTable.BETWEEN) < 1) {
                        found.accept(Fault.at(path, "fault.pair"));
                    }
                }
                case WORD, WORDS -> refer(field, path, words, found);
                case FIGURE -> match(INTEGER, path, words, "fault.integer", found);
                default -> {
                    if (field.type().refers()) {
                        refer(field, path, words, found);
                    }
                }
            }
        }

        private void refer(Field field, String path, String words, Consumer<Fault> found) {
            var bringsIt =
                    (field.type() == FieldType.SOURCE || field.type() == FieldType.SOURCES) && brought.contains(words);
            if (!bringsIt && !memory.names(field, words)) {
                found.accept(Fault.at(path, "fault.unknown", words));
            }
        }
    }

    private static void match(Pattern pattern, String path, String words, String message, Consumer<Fault> found) {
        if (!pattern.matcher(words).matches()) {
            found.accept(Fault.at(path, message));
        }
    }

    private static void address(String path, String words, Consumer<Fault> found) {
        try {
            var uri = new URI(words);
            if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                found.accept(Fault.at(path, "fault.address"));
            }
        } catch (URISyntaxException e) {
            found.accept(Fault.at(path, "fault.address"));
        }
    }

    private static void day(String path, String words, Consumer<Fault> found) {
        if (!isDay(words)) {
            found.accept(Fault.at(path, "fault.day"));
        }
    }

    private static boolean isTime(String words) {
        return TIME.matcher(words).matches() && (words.length() < 10 || isDay(words));
    }

    private static boolean isDay(String words) {
        try {
            return words.length() == 10 && LocalDate.parse(words).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The number typed; empty where it is none. */
    public static Optional<BigDecimal> number(String words) {
        return DECIMAL.matcher(words).matches() ? Optional.of(new BigDecimal(words)) : Optional.empty();
    }
}
