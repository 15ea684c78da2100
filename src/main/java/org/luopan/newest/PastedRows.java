package org.luopan.newest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luopan.language.Visible;

/** Rows of a spreadsheet, as they come from the clipboard or from a CSV file: amount, time, address and perhaps metric. */
final class PastedRows {

    /** So many rows can be saved together. */
    static final int MOST = 300;

    private static final List<String> COLUMNS = List.of("amount", "time", "address", "metric");

    private static final Map<String, String> HEADINGS = headings(Map.of(
            "amount",
            List.of("amount", "value", "number", "users", "antal", "värde", "belopp", "tal", "användare"),
            "time",
            List.of(
                    "time", "as of", "date", "day", "period", "year", "quarter", "month", "tid", "datum", "dag", "år",
                    "kvartal", "månad"),
            "address",
            List.of(
                    "address",
                    "url",
                    "link",
                    "source",
                    "source url",
                    "web address",
                    "address of the source",
                    "adress",
                    "länk",
                    "källa",
                    "webbadress",
                    "källans adress"),
            "metric",
            List.of("metric", "mått")));

    private PastedRows() {}

    private static Map<String, String> headings(Map<String, List<String>> names) {
        var headings = new HashMap<String, String>();
        names.forEach((column, all) -> all.forEach(name -> headings.put(name, column)));
        return Map.copyOf(headings);
    }

    /** Reads the rows; the first may name the columns, in any order. Rows without content are left out. */
    static List<TypedValue> of(String pasted) {
        var rows = cells(pasted, separator(pasted)).stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        var columns = rows.isEmpty() ? COLUMNS : headings(rows.get(0));
        var values = rows.stream().skip(columns == COLUMNS ? 0 : 1);
        return values.map(row -> value(columns, row)).toList();
    }

    /** What divides every row: tabs, or the semicolons that stand where a comma belongs to numbers, or else commas. */
    private static char separator(String pasted) {
        for (var separator : new char[] {'\t', ';'}) {
            var rows = cells(pasted, separator).stream()
                    .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                    .toList();
            if (!rows.isEmpty() && rows.stream().allMatch(row -> row.size() > 1)) {
                return separator;
            }
        }
        return pasted.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static List<String> headings(List<String> row) {
        var names = row.stream()
                .map(cell -> HEADINGS.getOrDefault(cell.toLowerCase(Locale.ROOT).replaceFirst("\\s*:$", ""), ""))
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

    /** The cells of all rows; a quoted cell may hold separators and line ends, and two quotation marks stand for one. */
    private static List<List<String>> cells(String pasted, char separator) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        for (var i = 0; i < pasted.length(); i++) {
            var sign = pasted.charAt(i);
            var end = sign == '"' && cell.toString().isBlank() ? closing(pasted, i, separator) : -1;
            if (end > 0) {
                cell.append(pasted.substring(i + 1, end).replace("\"\"", "\"").replaceAll("\\R", " "));
                i = end;
            } else if (sign == separator) {
                row.add(Visible.of(cell.toString()));
                cell.setLength(0);
            } else if (sign == '\n' || sign == '\r') {
                row.add(Visible.of(cell.toString()));
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                cell.append(sign);
            }
        }
        row.add(Visible.of(cell.toString()));
        rows.add(List.copyOf(row));
        return rows;
    }

    /** Where the quotation mark is that ends a quoted cell; -1 if none does. */
    private static int closing(String pasted, int open, char separator) {
        for (var i = open + 1; i < pasted.length(); i++) {
            if (pasted.charAt(i) == '"') {
                if (i + 1 < pasted.length() && pasted.charAt(i + 1) == '"') {
                    i++;
                } else {
                    var next = i + 1 < pasted.length() ? pasted.charAt(i + 1) : '\n';
                    return next == separator || next == '\n' || next == '\r' ? i : -1;
                }
            }
        }
        return -1;
    }
}
