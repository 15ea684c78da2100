package org.luopan.compare;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.luopan.address.PageNotFound;
import org.luopan.chart.Rows;
import org.luopan.compare.SideBySide.Bars;
import org.luopan.exhibit.Displayed;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The bars of a comparison as a chart to take: a group for each row whose amounts can be compared. */
@Component
class BarsDisplay extends ComparedDisplay {

    private final Messages words;

    BarsDisplay(Comparisons comparisons, Messages words) {
        super(comparisons);
        this.words = words;
    }

    @Override
    public String name() {
        return "compared";
    }

    @Override
    Displayed displayed(SideBySide comparison, MultiValueMap<String, String> query, Language language) {
        var bars = comparison.bars();
        if (bars.rows().isEmpty()) {
            throw new PageNotFound();
        }
        return new Displayed(
                name(),
                comparison.heading(),
                "/compare" + comparison.selection().toQuery(),
                comparison.selection().entries().toQuery(),
                "compare/charts-bars",
                bars,
                new Displayed.Drawn(
                        new Rows(
                                language,
                                bars.rows().stream()
                                        .map(row -> group(row, bars))
                                        .toList()),
                        words.say(language, "compare.bars.counted"),
                        List.of(),
                        List.of()));
    }

    private static Rows.ScaledRows group(SideBySide.RowView row, Bars bars) {
        return new Rows.ScaledRows(
                Stream.of(row.label(), row.scale())
                        .reduce((a, b) -> a + " · " + b)
                        .orElseThrow(),
                "",
                row.most(),
                IntStream.range(0, bars.columns().size())
                        .mapToObj(at -> row(
                                bars.columns().get(at).name().words(),
                                row.cells().get(at)))
                        .toList());
    }

    private static Rows.AmountRow row(String name, SideBySide.CellView cell) {
        var figure = cell.figure();
        if (figure == null) {
            return new Rows.AmountRow(name, "–", null, Rows.Mark.BAR);
        }
        var time = figure.asOf();
        return new Rows.AmountRow(
                name,
                (figure.amount().words() + " " + figure.amount().unit().label()).strip()
                        + (time == null ? "" : ", " + time.words()),
                cell.length() == null ? null : figure.amount().number(),
                Rows.Mark.BAR);
    }
}
