package org.luopan.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table as comma-separated values (RFC 4180), written so that spreadsheets read no cell as a formula. */
public final class Csv {

    private final CSVPrinter printer;

    public Csv(Appendable out) {
        try {
            printer = new CSVPrinter(out, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void row(@Nullable Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(Csv::harmless).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object harmless(@Nullable Object cell) {
        var words = cell == null ? "" : cell.toString();
        var formula = !(cell instanceof Number) && !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0;
        return formula ? "'" + words : words;
    }
}
