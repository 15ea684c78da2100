package org.luopan.recordstore;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.luopan.language.Visible;
import org.luopan.record.Field;
import org.luopan.record.FieldError;
import org.luopan.record.FieldType;
import org.luopan.record.Range;
import org.luopan.record.RecordData;
import org.luopan.record.RecordType;
import org.luopan.record.RowGroup;
import org.luopan.record.WebAddress;
import org.luopan.web.Markdown;
import org.springframework.stereotype.Component;

/** Finds everything that is wrong with a record, all at once: first field by field, then by its rules. */
@Component
public class RecordCheck {

    /** The rows with new sources that come with a record. */
    public static final String NEW_SOURCES = "newSources";

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(?:\\.\\d+)?");
    private static final Pattern ID = Pattern.compile("\\d{1,18}");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern TIME = Pattern.compile("\\d{4}(?:-(?:H[12]|Q[1-4]|(?:0[1-9]|1[0-2])(?:-\\d{2})?))?");
    private static final Pattern SPAN = Pattern.compile("\\d{4}-\\d{4}");

    /** One or two characters as people count them, each a letter, a digit or a sign. */
    private static final Pattern SEAL = Pattern.compile("(?:[\\p{L}\\p{N}\\p{P}\\p{S}]\\p{M}*){1,2}");

    private static final int MOST_ROWS = 400;

    private final KnownReferences known;

    public RecordCheck(KnownReferences known) {
        this.known = known;
    }

    public List<FieldError> faults(RecordType recordType, RecordData typed) {
        var pass = new Pass(typed);
        recordType.fields().forEach(field -> pass.check(field, "", typed));
        for (var group : recordType.groups()) {
            var rows = typed.rows(group.name());
            if (rows.size() > MOST_ROWS) {
                pass.faults.add(FieldError.at(group.name(), "fault.rows", MOST_ROWS));
            }
            for (var i = 0; i < Math.min(rows.size(), MOST_ROWS); i++) {
                var row = rows.get(i);
                var prefix = group.name() + "." + i + ".";
                group.fields().forEach(field -> pass.check(field, prefix, row));
            }
            pass.unique(recordType, group, rows.subList(0, Math.min(rows.size(), MOST_ROWS)));
        }
        // Rules between fields apply once each field by itself is right.
        var broken = pass.faults.stream().map(FieldError::path).collect(Collectors.toSet());
        recordType
                .rules()
                .forEach(rule -> rule.check(typed, fault -> {
                    if (!broken.contains(fault.path())) {
                        pass.faults.add(fault);
                    }
                }));
        return pass.faults;
    }

    /** The check of one record. */
    private final class Pass {

        private final List<FieldError> faults = new ArrayList<>();
        private final KnownReferences.Memory memory = known.memory();
        private final Set<String> brought = new HashSet<>();
        private final RecordData record;

        Pass(RecordData record) {
            this.record = record;
            record.rows(NEW_SOURCES).forEach(row -> brought.add(row.get("slug")));
        }

        void check(Field field, String prefix, RecordData typed) {
            var path = prefix + field.name();
            var words = typed.get(field.name());
            if (!Visible.shows(words)) {
                if (field.required() && field.otherwise().isEmpty()) {
                    faults.add(FieldError.at(path, "fault.required"));
                }
                return;
            }
            if (Visible.hides(words)) {
                faults.add(FieldError.at(path, "fault.marks"));
                return;
            }
            if (field.type().several()) {
                var lines = typed.several(field.name());
                var before = faults.size();
                for (var line : lines) {
                    one(field, path, line, fault -> {
                        if (faults.size() == before
                                || !faults.get(faults.size() - 1).equals(fault)) {
                            faults.add(fault);
                        }
                    });
                }
                if (faults.size() == before) {
                    twice(field, path, lines);
                }
            } else {
                one(field, path, words, faults::add);
            }
        }

        private void twice(Field field, String path, List<String> lines) {
            var seen = new HashSet<String>();
            lines.stream()
                    .filter(line ->
                            !seen.add(field.type() == FieldType.NUMBERS ? new BigDecimal(line).toString() : line))
                    .findFirst()
                    .ifPresent(line -> faults.add(FieldError.at(path, "fault.twice", line)));
        }

        /** Finds rows that repeat an earlier one, or a row of another record. */
        void unique(RecordType recordType, RowGroup group, List<RecordData> rows) {
            var first = new HashMap<List<String>, Integer>();
            for (var i = 0; i < rows.size(); i++) {
                var key = group.key(rows.get(i));
                if (key.isEmpty()) {
                    continue;
                }
                var path = group.name() + "." + i + "."
                        + group.unique().get(group.unique().size() - 1);
                var other = first.putIfAbsent(key, i);
                if (other != null) {
                    faults.add(FieldError.at(path, "fault.double", other + 1));
                } else if (group.everywhere()) {
                    known.elsewhere(recordType, group, key, record)
                            .ifPresent(taken -> faults.add(FieldError.at(path, "fault.elsewhere", taken)));
                }
            }
            if (group.name().equals(NEW_SOURCES)) {
                for (var i = 0; i < rows.size(); i++) {
                    var path = group.name() + "." + i + ".slug";
                    known.source(rows.get(i).get("slug"))
                            .ifPresent(taken -> faults.add(FieldError.at(path, "fault.source-taken", taken)));
                }
            }
        }

        private void one(Field field, String path, String words, Consumer<FieldError> found) {
            if (words.length() > field.longest()) {
                found.accept(FieldError.at(path, "fault.long", field.longest(), words.length()));
                return;
            }
            switch (field.type()) {
                case TEXT -> line(path, words, found);
                case SEAL -> seal(path, words, found);
                case MARKDOWN -> markdown(path, words, found);
                case SLUG -> match(SLUG, path, words, "fault.slug", found);
                case DECIMAL -> number(field, path, words, DECIMAL, "fault.decimal", found);
                case INTEGER, NUMBERS -> number(field, path, words, INTEGER, "fault.integer", found);
                case ADDRESS -> address(path, words, found);
                case DAY -> day(field, path, words, found);
                case TIME -> time(field, path, words, isTime(words), found);
                case SPAN -> time(field, path, words, isTime(words) || isSpan(words), found);
                case FLAG -> choice(List.of("yes"), path, words, found);
                case CODE -> choice(field.options(), path, words, found);
                case LINES -> pair(path, words, found);
                case WORD, WORDS -> refer(field, path, words, found);
                case FIGURE -> match(ID, path, words, "fault.integer", found);
                default -> {
                    if (field.type().refers()) {
                        refer(field, path, words, found);
                    }
                }
            }
        }

        private void refer(Field field, String path, String words, Consumer<FieldError> found) {
            var bringsIt =
                    (field.type() == FieldType.SOURCE || field.type() == FieldType.SOURCES) && brought.contains(words);
            if (!bringsIt && !memory.names(field, words)) {
                found.accept(FieldError.at(path, "fault.unknown", words));
            }
        }
    }

    private static void line(String path, String words, Consumer<FieldError> found) {
        if (words.indexOf('\n') >= 0) {
            found.accept(FieldError.at(path, "fault.line"));
        }
    }

    private static void seal(String path, String words, Consumer<FieldError> found) {
        if (!SEAL.matcher(words).matches() || Visible.of(words).length() < words.length()) {
            found.accept(FieldError.at(path, "fault.seal"));
        }
    }

    private static void markdown(String path, String words, Consumer<FieldError> found) {
        if (Markdown.tooDeep(words)) {
            found.accept(FieldError.at(path, "fault.deep", Markdown.DEEPEST));
        }
    }

    private static void choice(List<String> options, String path, String words, Consumer<FieldError> found) {
        if (!options.contains(words)) {
            found.accept(FieldError.at(path, "fault.unknown", words));
        }
    }

    /** A line with a text and its translation. */
    private static void pair(String path, String words, Consumer<FieldError> found) {
        if (words.indexOf(Field.ListTable.BETWEEN) < 1) {
            found.accept(FieldError.at(path, "fault.pair"));
        }
    }

    private static void match(Pattern pattern, String path, String words, String message, Consumer<FieldError> found) {
        if (!pattern.matcher(words).matches()) {
            found.accept(FieldError.at(path, message));
        }
    }

    private static void number(
            Field field, String path, String words, Pattern spelling, String message, Consumer<FieldError> found) {
        if (!spelling.matcher(words).matches()) {
            found.accept(FieldError.at(path, message));
            return;
        }
        var number = new BigDecimal(words);
        var range = field.range();
        if (range != null && !range.contains(number)) {
            found.accept(outside(path, range));
        } else if (range != null && !range.fitsPrecision(number)) {
            found.accept(FieldError.at(path, "fault.decimals", range.decimals()));
        }
    }

    private static FieldError outside(String path, Range range) {
        return FieldError.at(
                path, "fault.range", range.least().toPlainString(), range.most().toPlainString());
    }

    private static void address(String path, String words, Consumer<FieldError> found) {
        var address = WebAddress.of(words);
        if (address.fault() != null) {
            found.accept(FieldError.at(path, address.fault()));
        }
    }

    private static void day(Field field, String path, String words, Consumer<FieldError> found) {
        if (!isDay(words)) {
            found.accept(FieldError.at(path, "fault.day"));
        } else {
            year(field, path, words, found);
        }
    }

    private static void time(Field field, String path, String words, boolean isOne, Consumer<FieldError> found) {
        if (!isOne) {
            found.accept(FieldError.at(path, "fault.time"));
        } else {
            year(field, path, words, found);
        }
    }

    /** A time begins with its year. */
    private static void year(Field field, String path, String words, Consumer<FieldError> found) {
        var range = field.range();
        if (range != null && !range.contains(new BigDecimal(words.substring(0, 4)))) {
            found.accept(outside(path, range));
        }
    }

    private static boolean isTime(String words) {
        return TIME.matcher(words).matches() && (words.length() < 10 || isDay(words));
    }

    private static boolean isSpan(String words) {
        return SPAN.matcher(words).matches() && words.substring(0, 4).compareTo(words.substring(5)) < 0;
    }

    private static boolean isDay(String words) {
        try {
            return words.length() == 10 && LocalDate.parse(words).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The number typed; empty if it is not a number. */
    public static Optional<BigDecimal> number(String words) {
        return DECIMAL.matcher(words).matches() ? Optional.of(new BigDecimal(words)) : Optional.empty();
    }
}
