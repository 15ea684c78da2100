package org.luopan.reportparts;

import java.util.List;
import java.util.function.Function;
import org.luopan.reportparts.Report.Asked;
import org.luopan.reportparts.Report.Listing;
import org.luopan.reportparts.Report.Page;

/** A list that is short enough to be read whole, because editors make it themselves. */
public record ShortListing(Function<Asked, List<ReportRow>> rows) implements Listing {

    @Override
    public long count(Asked asked) {
        return rows(asked, false).size();
    }

    @Override
    public Page page(Asked asked, ReportFilter filter, int size) {
        var all = all(asked, filter);
        var pagination = Page.at(filter.page(), size, all.size());
        return new Page(Page.cut(all, pagination, size), pagination);
    }

    @Override
    public List<ReportRow> all(Asked asked, ReportFilter filter) {
        return asked.readers().dressed(rows(asked, filter.marked())).stream()
                .filter(row -> filter.takes(row, asked.language()))
                .toList();
    }

    private List<ReportRow> rows(Asked asked, boolean marked) {
        var marks = asked.marks();
        return rows.apply(asked).stream()
                .filter(row -> marks.containsKey(row.key()) == marked)
                .toList();
    }
}
