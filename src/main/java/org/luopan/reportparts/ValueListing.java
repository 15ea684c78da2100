package org.luopan.reportparts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luopan.reportparts.Report.Asked;
import org.luopan.reportparts.Report.Listing;
import org.luopan.reportparts.Report.Page;
import org.luopan.verification.Value;
import org.luopan.verification.Values;

/** Values on a report: the keys of all are known, and only those shown are read. */
public class ValueListing implements Listing {

    /** Up to this many are read by key; with more, they are picked from a reading of everything in parts. */
    private static final int FEW = 200;

    private final Values values;
    private final Function<Asked, List<Pick>> picks;
    private final Wording wording;

    public ValueListing(Values values, Function<Asked, List<Pick>> picks, Wording wording) {
        this.values = values;
        this.picks = picks;
        this.wording = wording;
    }

    /** Says in words why a value is on the report; the values its row mentions, or stands for, can be looked up by key. */
    public interface Wording {

        ReportRow row(Value value, Pick pick, Map<String, Value> values, Asked asked);
    }

    @Override
    public long count(Asked asked) {
        return picked(asked, false).size();
    }

    @Override
    public Page page(Asked asked, ReportFilter filter, int size) {
        if (!filter.q().isEmpty()) {
            var all = all(asked, filter);
            var pagination = Page.at(filter.page(), size, all.size());
            return new Page(Page.cut(all, pagination, size), pagination);
        }
        var sorted = sorted(asked, filter);
        var pagination = Page.at(filter.page(), size, sorted.size());
        return new Page(rows(Page.cut(sorted, pagination, size), asked), pagination);
    }

    @Override
    public List<ReportRow> all(Asked asked, ReportFilter filter) {
        var sorted = sorted(asked, filter);
        return sorted.size() <= FEW
                ? rows(sorted, asked).stream()
                        .filter(row -> filter.takes(row, asked.language()))
                        .toList()
                : ofMany(sorted, asked, filter);
    }

    /** The matching rows among very many: the values are read in parts, and only what matches is kept. */
    private List<ReportRow> ofMany(List<Pick> many, Asked asked, ReportFilter filter) {
        var byEntry = many.stream().collect(Collectors.groupingBy(Pick::entryId));
        var rows = new HashMap<Pick, ReportRow>();
        values.inParts(asked.language(), part -> {
            var found = part.stream().collect(Collectors.toMap(Value::key, value -> value));
            var here = part.stream()
                    .map(value -> value.entry().id())
                    .distinct()
                    .flatMap(entry -> byEntry.getOrDefault(entry, List.of()).stream())
                    .filter(pick -> shown(pick, found).isPresent())
                    .toList();
            var worded = worded(here, found, asked);
            for (var i = 0; i < here.size(); i++) {
                if (filter.takes(worded.get(i), asked.language())) {
                    rows.put(here.get(i), worded.get(i));
                }
            }
        });
        return rows.isEmpty()
                ? List.of()
                : many.stream()
                        .flatMap(pick -> Stream.ofNullable(rows.get(pick)))
                        .toList();
    }

    private List<Pick> picked(Asked asked, boolean marked) {
        var marks = asked.marks();
        var all = picks.apply(asked);
        if (marks.isEmpty()) {
            return marked ? List.of() : all;
        }
        return all.stream()
                .filter(pick -> marks.containsKey(pick.key()) == marked)
                .toList();
    }

    private List<Pick> sorted(Asked asked, ReportFilter filter) {
        var byRank = picked(asked, filter.marked()).stream()
                .filter(pick -> filter.kind().isEmpty() || pick.kind().code().equals(filter.kind()))
                .filter(pick -> filter.source().isEmpty() || pick.source().equals(filter.source()))
                .collect(Collectors.groupingBy(Pick::rank, TreeMap::new, Collectors.toList()));
        var sorted = new ArrayList<Pick>();
        byRank.values()
                .forEach(picks -> sorted.addAll(
                        ReadFirst.sorted(picks, pick -> asked.readers().reads(pick.entryId()))));
        return sorted;
    }

    private List<ReportRow> rows(List<Pick> some, Asked asked) {
        var keys = new LinkedHashSet<String>();
        some.forEach(pick -> {
            Stream.of(pick.key()).filter(Values::isKey).forEach(keys::add);
            pick.about().stream().filter(Values::isKey).forEach(keys::add);
        });
        return worded(some, values.of(keys, asked.language()), asked);
    }

    private List<ReportRow> worded(List<Pick> some, Map<String, Value> found, Asked asked) {
        var rows = new ArrayList<ReportRow>();
        some.forEach(pick -> shown(pick, found)
                .ifPresent(
                        value -> rows.add(wording.row(value, pick, found, asked).keyed(pick.key()))));
        return asked.readers().dressed(rows);
    }

    /** The value of a row, or of one that stands for several, the first of them. */
    private static Optional<Value> shown(Pick pick, Map<String, Value> found) {
        return Stream.concat(Stream.of(pick.key()), pick.about().stream())
                .map(found::get)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
