package org.luopan.newest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luopan.language.Visible;

/** Rows of a spreadsheet, as they come from the clipboard or from a CSV file: amount, time, address and perhaps metric. */
final class PastedRows {

    static final int MOST = 100;

    private static final List<String> COLUMNS = List.of("amount", "time", "address", "metric");

    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("amount", "amount"),
            Map.entry("value", "amount"),
            Map.entry("antal", "amount"),
            Map.entry("värde", "amount"),
            Map.entry("time", "time"),
            Map.entry("as of", "time"),
            Map.entry("date", "time"),
            Map.entry("tid", "time"),
            Map.entry("datum", "time"),
            Map.entry("address", "address"),
            Map.entry("url", "address"),
            Map.entry("source", "address"),
            Map.entry("adress", "address"),
            Map.entry("källa", "address"),
            Map.entry("metric", "metric"),
            Map.entry("mått", "metric"));

    private PastedRows() {}

    /** Reads the rows; the first may name the columns, in any order. Rows without content are left out. */
    static List<TypedValue> of(String pasted) {
        var tabs = pasted.indexOf('\t') >= 0;
        var rows = new ArrayList<List<String>>();
        for (var line : pasted.lines().toList()) {
            var cells = cells(line, tabs ? '\t' : separator(pasted));
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(cells);
            }
        }
        var columns = rows.isEmpty() ? COLUMNS : headings(rows.get(0));
        var values = rows.stream().skip(columns == COLUMNS ? 0 : 1);
        return values.limit(MOST).map(row -> value(columns, row)).toList();
    }

    /** Semicolons where a comma belongs to numbers, as spreadsheets in Swedish write them. */
    private static char separator(String pasted) {
        return pasted.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<String> headings(List<String> row) {
        var names = row.stream()
                .map(cell -> HEADINGS.getOrDefault(cell.toLowerCase(Locale.ROOT), ""))
                .toList();
        return names.contains("amount") && names.contains("time") ? names : COLUMNS;
    }

    private static TypedValue value(List<String> columns, List<String> row) {
        return new TypedValue(
                cell(columns, row, "amount"),
                cell(columns, row, "time"),
                cell(columns, row, "address"),
                cell(columns, row, "metric"),
                "");
    }

    private static String cell(List<String> columns, List<String> row, String name) {
        var at = columns.indexOf(name);
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }

    /** The cells of a line; a quoted cell may hold the separator, and two quotation marks stand for one. */
    private static List<String> cells(String line, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var sign = line.charAt(i);
            if (sign == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(sign);
                i++;
            } else if (sign == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (sign == separator && !quoted) {
                cells.add(Visible.of(cell.toString()));
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(Visible.of(cell.toString()));
        return cells;
    }
}
