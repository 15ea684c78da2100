package org.luopan.compare;

import java.util.List;
import java.util.stream.IntStream;
import org.luopan.chart.ChartFile;
import org.luopan.compare.SideBySide.LinesView;
import org.luopan.language.Messages;
import org.luopan.web.Page;
import org.springframework.stereotype.Component;

/** Writes the lines of a comparison as a file that says everything the page says of them. */
@Component
class LinesFile {

    private final Messages words;

    LinesFile(Messages words) {
        this.words = words;
    }

    String svg(LinesView lines, SideBySide comparison, Page page) {
        var language = page.language();
        var log = comparison.selection().log();
        var drawing = lines.chart(log);
        var newest = lines.dates().get(0).asOf();
        var names = IntStream.range(0, lines.columns().size())
                .mapToObj(at -> named(lines, at))
                .toList();
        var from = words.say(
                language, "chart.from", lines.publishers(), lines.oldest().words(), newest.words());
        return new ChartFile(
                        drawing,
                        lines.label(),
                        String.join("; ", names),
                        (drawing.large().scale() + " " + lines.unit().label()).strip(),
                        names,
                        List.of(
                                lines.hollow() ? from + " " + words.say(language, "chart.hollow") : from,
                                page.site()
                                        + page.to("/compare"
                                                + comparison
                                                        .selection()
                                                        .entries()
                                                        .toQuery())))
                .svg();
    }

    /** "WeChat: 1.4 billion (Q3 2025)", with its newest value. */
    private static String named(LinesView lines, int column) {
        var newest = lines.values(column).get(0);
        return lines.columns().get(column).name().words() + ": "
                + newest.amount().words() + " (" + String.valueOf(newest.asOf()) + ")";
    }
}
