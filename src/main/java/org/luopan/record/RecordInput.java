package org.luopan.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Visible;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads one part of a record from the parameters of a request, such as {@code figures.2.amount}. */
@Component
public class RecordInput {

    /** What a button does with a row: {@code add:figures}, {@code up:figures:2}. */
    private static final Pattern ROW_ACTION =
            Pattern.compile("(add|open|remove|up|down):([a-z][A-Za-z]{0,30})(?::(\\d{1,5}))?");

    private static final Pattern ROW_FIELD =
            Pattern.compile("([a-z][A-Za-z]{0,30})\\.(\\d{1,5})\\.([a-z][a-z_]{0,40})");

    private static final Pattern BETWEEN = Pattern.compile("(?U)[,\\s]+");

    /** The parameter that holds a whole row, unchanged, when its fields are not shown. */
    private static final String KEPT = "kept";

    /** What only codes are made of, so that a space can stand between two of them. */
    private static final Pattern CODES = Pattern.compile("[a-z0-9:/_,\\s-]+");

    private static final Pattern COMMAS = Pattern.compile("\\s*[,，;；]\\s*");

    /** What a kept row is sent as if it has no id and is as it was before: its key alone. */
    private static final String SAME = "same";

    private final RecordJson json;
    private final Naming naming;

    /** Knows what people call the things that fields refer to. */
    public interface Naming {

        /** Knows nothing but codes. */
        Naming NONE = (field, words) -> Optional.empty();

        /** The code of the only thing that is called this; empty if nothing is, or several things are. */
        Optional<String> code(Field field, String words);
    }

    @Autowired
    RecordInput(RecordJson json, Naming naming) {
        this.json = json;
        this.naming = naming;
    }

    /** Reads codes alone, no names. */
    RecordInput(RecordJson json) {
        this(json, Naming.NONE);
    }

    /** The record with everything from this part's form; blank rows are left out. */
    public RecordData read(Section part, RecordData before, MultiValueMap<String, String> parameters) {
        var typed = before;
        for (var field : part.fields()) {
            typed = typed.with(field.name(), words(field, parameters.get(field.name())));
        }
        var rows = rowParameters(parameters);
        for (var group : part.groups()) {
            var read = new ArrayList<RecordData>();
            rows.getOrDefault(group.name(), new TreeMap<>()).values().forEach(row -> {
                if (row.containsKey(KEPT)) {
                    kept(group, words(row.get(KEPT)), before).ifPresent(read::add);
                } else {
                    read.add(row(group, row));
                }
            });
            typed = typed.with(group.name(), read);
        }
        return typed;
    }

    private RecordData row(RowGroup group, Map<String, List<String>> typed) {
        var values = new LinkedHashMap<String, String>();
        for (var key : List.of(RecordData.ID, RecordData.OPEN)) {
            var words = words(typed.get(key));
            if (!words.isEmpty()) {
                values.put(key, words);
            }
        }
        group.fields().forEach(field -> {
            var words = words(field, typed.get(field.name()));
            if (!words.isEmpty()) {
                values.put(field.name(), words);
            }
        });
        return RecordData.of(values);
    }

    /** What a row is kept as: its id or key alone if it is as the form was opened, otherwise all of it. */
    public static RecordData kept(RowGroup group, RecordData row, RecordData opened) {
        if (!opened.rows(group.name()).contains(row)) {
            return row;
        }
        if (row.has(RecordData.ID)) {
            return RecordData.NOTHING.with(RecordData.ID, row.get(RecordData.ID));
        }
        var key = group.key(row);
        return key.isEmpty() ? row : RecordData.NOTHING.with(SAME, String.join("\n", key));
    }

    /** A row as it was sent to the browser; unknown fields are ignored. An id or a key alone stands for the row as it was before. */
    private Optional<RecordData> kept(RowGroup group, String words, RecordData before) {
        var row = json.read(words);
        if (row.values().keySet().equals(Set.of(RecordData.ID))) {
            return before.rows(group.name()).stream()
                    .filter(known -> known.get(RecordData.ID).equals(row.get(RecordData.ID)))
                    .findFirst();
        }
        if (row.values().keySet().equals(Set.of(SAME))) {
            return before.rows(group.name()).stream()
                    .filter(known -> String.join("\n", group.key(known)).equals(row.get(SAME)))
                    .findFirst();
        }
        var values = new LinkedHashMap<String, String>();
        if (row.has(RecordData.ID)) {
            values.put(RecordData.ID, row.get(RecordData.ID));
        }
        group.fields().stream()
                .filter(field -> row.has(field.name()))
                .forEach(field -> values.put(field.name(), row.get(field.name())));
        return Optional.of(RecordData.of(values));
    }

    /** The record as it is stored: without blank rows, and without what only the form needs. */
    public static RecordData tidied(RecordType recordType, RecordData typed) {
        var result = typed;
        for (var group : recordType.groups()) {
            result = result.with(
                    group.name(),
                    typed.rows(group.name()).stream()
                            .filter(row -> !row.blank())
                            .map(row -> row.with(RecordData.OPEN, ""))
                            .toList());
        }
        return result;
    }

    /**
     * The record, with rows treated as new if none of these states has their id, or an earlier row has it: only the database
     * assigns ids.
     */
    public static RecordData withRowsOf(RecordType recordType, RecordData typed, List<RecordData> states) {
        var result = typed;
        for (var group : recordType.groups()) {
            var known = states.stream()
                    .flatMap(state -> state.rows(group.name()).stream())
                    .map(row -> row.get(RecordData.ID))
                    .collect(Collectors.toCollection(HashSet::new));
            result = result.withEach(
                    group.name(), row -> known.remove(row.get(RecordData.ID)) ? row : row.with(RecordData.ID, ""));
        }
        return result;
    }

    /** Whether this action adds, removes or moves a row. */
    public static boolean movesRows(String action) {
        return ROW_ACTION.matcher(action).matches();
    }

    /** The record with a row added, removed or moved; unchanged if there is no such row. */
    public static RecordData moveRows(RecordData typed, String action) {
        var asked = ROW_ACTION.matcher(action);
        if (!asked.matches()) {
            return typed;
        }
        var rows = new ArrayList<>(typed.rows(asked.group(2)));
        var at = asked.group(3) == null ? -1 : Integer.parseInt(asked.group(3));
        switch (asked.group(1)) {
            case "add" -> rows.add(RecordData.NOTHING.with(RecordData.OPEN, "yes"));
            case "open" -> {
                if (at >= 0 && at < rows.size()) {
                    rows.set(at, rows.get(at).with(RecordData.OPEN, "yes"));
                }
            }
            case "remove" -> {
                if (at >= 0 && at < rows.size()) {
                    rows.remove(at);
                }
            }
            case "up" -> swap(rows, at, at - 1);
            default -> swap(rows, at, at + 1);
        }
        return typed.with(asked.group(2), rows);
    }

    private static void swap(List<RecordData> rows, int a, int b) {
        if (a >= 0 && b >= 0 && a < rows.size() && b < rows.size()) {
            var row = rows.get(a);
            rows.set(a, rows.get(b));
            rows.set(b, row);
        }
    }

    private static Map<String, TreeMap<Integer, Map<String, List<String>>>> rowParameters(
            MultiValueMap<String, String> parameters) {
        var rows = new HashMap<String, TreeMap<Integer, Map<String, List<String>>>>();
        parameters.forEach((name, words) -> {
            var path = ROW_FIELD.matcher(name);
            if (path.matches()) {
                rows.computeIfAbsent(path.group(1), group -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(path.group(2)), row -> new HashMap<>())
                        .put(path.group(3), words);
            }
        });
        return rows;
    }

    private String words(Field field, @Nullable List<String> typed) {
        if (typed == null) {
            return "";
        }
        if (!field.type().several()) {
            var words = words(typed);
            return field.type().named() ? naming.code(field, words).orElse(words) : words;
        }
        var lines = new ArrayList<String>();
        for (var words : typed) {
            words.lines()
                    .flatMap(line -> values(field, line))
                    .map(Visible::of)
                    .filter(line -> !line.isEmpty() && !lines.contains(line))
                    .forEach(lines::add);
        }
        return String.join("\n", lines);
    }

    /** The values in one line: a text with its translation, one name, or several names or codes. */
    private Stream<String> values(Field field, String line) {
        if (field.type() == FieldType.LINES) {
            return Stream.of(line);
        }
        if (!field.type().named()) {
            return BETWEEN.splitAsStream(line);
        }
        var whole = naming.code(field, Visible.of(line));
        if (whole.isPresent()) {
            return whole.stream();
        }
        return CODES.matcher(line).matches()
                ? BETWEEN.splitAsStream(line)
                : COMMAS.splitAsStream(line)
                        .map(Visible::of)
                        .map(words -> naming.code(field, words).orElse(words));
    }

    private static String words(@Nullable List<String> typed) {
        return typed == null || typed.isEmpty() || typed.get(0) == null ? "" : Visible.of(typed.get(0));
    }
}
