package org.luopan.compare;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.luopan.address.PageNotFound;
import org.luopan.address.PageParameters;
import org.luopan.address.QueryString;
import org.luopan.chart.ChartFile.Key;
import org.luopan.exhibit.Displayed;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** One of the charts in which a comparison draws lines over one scale, by its number. */
@Component
class LinesDisplay extends ComparedDisplay {

    private static final String NUMBER = "number";

    private final Messages words;

    LinesDisplay(Comparisons comparisons, Messages words) {
        super(comparisons);
        this.words = words;
    }

    @Override
    public String name() {
        return "compared-lines";
    }

    @Override
    public PageParameters parameters(String path) {
        var same = super.parameters(path);
        var singles = new HashSet<>(same.singles());
        singles.add(NUMBER);
        return new PageParameters(path, same.sets(), singles, same.lists());
    }

    @Override
    Displayed displayed(SideBySide comparison, MultiValueMap<String, String> query, Language language) {
        var asked = QueryString.first(query, NUMBER);
        var lines = comparison.lines().stream()
                .filter(one -> one.number().equals(asked.isEmpty() ? "1" : asked))
                .findFirst()
                .orElseThrow(PageNotFound::new);
        var log = comparison.selection().log();
        var chart = lines.chart(log);
        return new Displayed(
                name(),
                lines.label(),
                "/compare" + comparison.selection().toQuery() + "#lines",
                comparison.selection().entries().toQuery() + "&number=" + lines.number(),
                "compare/charts-lines",
                new SideBySide.Over(lines, log),
                new Displayed.Drawn(
                        chart,
                        (chart.large().scale() + " " + lines.unit().label()).strip(),
                        IntStream.range(0, lines.columns().size())
                                .mapToObj(at -> Key.line(at, lines.named(at)))
                                .toList(),
                        hollow(lines.hollow(), words, language)));
    }
}
