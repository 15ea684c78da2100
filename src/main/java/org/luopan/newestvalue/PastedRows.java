package org.luopan.newestvalue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.luopan.language.Visible;

/** Rows of a spreadsheet, as they come from the clipboard or from a CSV file: amount, time, address and perhaps metric. */
final class PastedRows {

    /** So many rows can be saved together. */
    static final int MOST = 300;

    private static final List<String> COLUMNS = List.of("amount", "time", "address", "metric");

    private static final Map<String, String> HEADINGS = headings(Map.of(
            "amount",
            List.of(
                    "amount",
                    "value",
                    "number",
                    "figure",
                    "users",
                    "antal",
                    "värde",
                    "belopp",
                    "tal",
                    "siffra",
                    "användare",
                    "数值",
                    "数量",
                    "用户数"),
            "time",
            List.of(
                    "time",
                    "as of",
                    "as-of",
                    "date",
                    "day",
                    "period",
                    "year",
                    "quarter",
                    "month",
                    "tid",
                    "tidpunkt",
                    "datum",
                    "dag",
                    "år",
                    "kvartal",
                    "månad",
                    "时间",
                    "日期"),
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
                    "källans adress",
                    "webbadress till källan",
                    "来源",
                    "网址",
                    "链接"),
            "metric",
            List.of("metric", "indicator", "mått", "mätetal", "指标")));

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

    /** The cells of all rows; where a quotation mark is not closed, or closed within a cell, all of them belong to their cells. */
    private static List<List<String>> cells(String pasted, char separator) {
        var format = CSVFormat.Builder.create().setDelimiter(separator).setIgnoreSurroundingSpaces(true);
        try {
            return cells(pasted, format.setQuote('"').get());
        } catch (UncheckedIOException notQuoted) {
            return cells(pasted, format.setQuote(null).get());
        }
    }

    private static List<List<String>> cells(String pasted, CSVFormat format) {
        try (var parser = CSVParser.parse(pasted, format)) {
            return parser.stream()
                    .map(row -> row.stream()
                            .map(cell -> Visible.of(cell.replaceAll("\\R", " ")))
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
