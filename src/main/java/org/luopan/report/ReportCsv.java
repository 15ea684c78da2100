package org.luopan.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.luopan.language.Messages;
import org.luopan.reportparts.ReportRow;
import org.luopan.web.Page;
import org.springframework.stereotype.Component;

/** Writes a report as comma-separated values that are safe to open in spreadsheets. */
@Component
class ReportCsv {

    private static final List<String> COLUMNS =
            List.of("kind", "entry", "what", "why", "since", "source", "reads", "owner", "due", "link");

    private final Messages words;

    ReportCsv(Messages words) {
        this.words = words;
    }

    /**
     * Writes rows under a line of headings, in the words of the page; links are absolute, because a spreadsheet knows no site.
     *
     * @param rows hands over all rows, in parts
     */
    void write(Consumer<Consumer<List<ReportRow>>> rows, Page page, Writer to) throws IOException {
        to.write('\uFEFF');
        var printer = new CSVPrinter(to, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS.stream()
                .map(column -> words.say(page.language(), "report.column." + column))
                .toList());
        rows.accept(part -> print(part, printer, page));
        printer.flush();
    }

    private static void print(List<ReportRow> rows, CSVPrinter printer, Page page) {
        try {
            for (var row : rows) {
                printer.printRecord(Stream.of(
                                row.kind().code(),
                                row.name(),
                                row.what(),
                                row.why(),
                                row.since(),
                                row.source(),
                                Long.toString(row.reads()),
                                row.owner(),
                                row.due(),
                                page.site() + row.link())
                        .map(ReportCsv::harmless)
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell that no spreadsheet reads as a formula. */
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
