package org.luopan.compare;

import java.util.List;
import org.luopan.address.PageNotFound;
import org.luopan.chart.Multiples;
import org.luopan.entry.Support;
import org.luopan.exhibit.Displayed;
import org.luopan.language.Language;
import org.luopan.language.Messages;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The small charts of a comparison, of series that count in ways of their own, as one chart to take. */
@Component
class MultiplesDisplay extends ComparedDisplay {

    private final Messages words;

    MultiplesDisplay(Comparisons comparisons, Messages words) {
        super(comparisons);
        this.words = words;
    }

    @Override
    public String name() {
        return "compared-apart";
    }

    @Override
    Displayed displayed(SideBySide comparison, MultiValueMap<String, String> query, Language language) {
        var apart = comparison.multiples();
        if (apart.charts().isEmpty()) {
            throw new PageNotFound();
        }
        return new Displayed(
                name(),
                words.say(language, "compare.apart.chart", comparison.heading()),
                "/compare" + comparison.selection().toQuery() + "#apart",
                comparison.selection().entries().toQuery(),
                "compare/charts-apart",
                apart,
                new Displayed.Drawn(
                        new Multiples(
                                language,
                                apart.charts().stream()
                                        .map(one -> one(one, apart))
                                        .toList()),
                        words.say(language, "compare.apart.counted"),
                        List.of(),
                        hollow(
                                Support.hollow(apart.charts().stream().flatMap(SideBySide.LinesView::supports)),
                                words,
                                language)));
    }

    private static Multiples.One one(SideBySide.LinesView lines, SideBySide.Apart apart) {
        var chart = apart.chart(lines);
        return new Multiples.One(
                lines.columns().get(0).name().words(),
                (lines.label() + ", " + chart.small().scale() + " "
                                + lines.unit().label())
                        .strip(),
                chart);
    }
}
