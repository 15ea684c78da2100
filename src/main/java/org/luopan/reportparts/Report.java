package org.luopan.reportparts;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.luopan.account.Editor;
import org.luopan.language.Language;
import org.luopan.reportparts.Marks.Mark;
import org.luopan.web.Pagination;

/**
 * One list of things to do.
 *
 * @param name its name in its address and its messages
 * @param confirms whether its rows are values that can be confirmed on the report itself
 * @param acts whether its rows can be ticked: to give their entries an owner, and to mark them
 * @param listing its rows, in order
 */
public record Report(String name, boolean confirms, boolean acts, Listing listing) {

    public Report(String name, boolean confirms, Listing listing) {
        this(name, confirms, true, listing);
    }

    /** How many of its rows nobody has marked. */
    public long count(Asked asked) {
        return listing.count(asked.on(name));
    }

    /** One page of the rows that match the filter. */
    public Page page(Asked asked, ReportFilter filter, int size) {
        return listing.page(asked.on(name), filter, size);
    }

    /** All rows that match the filter. */
    public List<ReportRow> all(Asked asked, ReportFilter filter) {
        return listing.all(asked.on(name), filter);
    }

    /** The same, in parts, because there may be more than fit into memory at once. */
    public void inParts(Asked asked, ReportFilter filter, Consumer<List<ReportRow>> part) {
        listing.inParts(asked.on(name), filter, part);
    }

    /**
     * The context of a request for a report: the editor, the language, the percentage from which values count as different, and how
     * often entries were read.
     *
     * @param report the name of the report; empty before it is known
     */
    public record Asked(Editor editor, Language language, int differ, ReaderCounts readers, String report) {

        /** The same request, for one report. */
        public Asked on(String name) {
            return new Asked(editor, language, differ, readers, name);
        }

        /** The marks of the report, by the keys of its rows. */
        public Map<String, Mark> marks() {
            return readers.marks().getOrDefault(report, Map.of());
        }
    }

    /** How often an entry was read lately, and who looks after it; each loaded once, and only if needed. */
    public interface ReaderCounts {

        long reads(long entryId);

        /** The marks of all reports. */
        Map<String, Map<String, Mark>> marks();

        /** The rows with their reads, owners and days. */
        List<ReportRow> dressed(List<ReportRow> rows);
    }

    /** One page of a report. */
    public record Page(List<ReportRow> rows, Pagination pagination) {

        /** The part of a list that a page shows; the last part if there are fewer pages. */
        public static <T> List<T> cut(List<T> all, Pagination pagination, int size) {
            var from = (pagination.page() - 1) * size;
            return all.subList(from, Math.min(from + size, all.size()));
        }

        public static Pagination at(int asked, int size, long total) {
            return Pagination.asked(Integer.toString(asked), size, total);
        }
    }

    /** The source of a report's rows. */
    public interface Listing {

        /** How many rows there are. */
        long count(Asked asked);

        /** One page of the rows that match the filter. */
        Page page(Asked asked, ReportFilter filter, int size);

        /** All rows that match the filter. */
        List<ReportRow> all(Asked asked, ReportFilter filter);

        /** The same, in parts if there may be very many. */
        default void inParts(Asked asked, ReportFilter filter, Consumer<List<ReportRow>> part) {
            part.accept(all(asked, filter));
        }
    }
}
