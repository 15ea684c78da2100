package org.luopan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.luopan.Delivered;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a chart below a leading value says on the pages of all platforms. */
@PageTest
class ChartPagesTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void saysThatTheValueAboveIsNotInItExactlyWhereItIsNot() {
        var said = new ArrayList<String>();
        Delivered.slugs("platform").forEach(slug -> {
            for (var card :
                    new PageReader(mvc).read("/sv/platforms/" + slug).select(".figure-card:has([data-chart])")) {
                var lead = Objects.requireNonNull(card.selectFirst("> .figure"));
                for (var chart : card.select(".chart-figure")) {
                    var says = chart.select("> .why").eachText();
                    assertThat(says.isEmpty())
                            .as(slug + " " + chart.text())
                            .isEqualTo(values(card, chart).contains(value(lead)));
                    said.addAll(says);
                }
            }
        });
        assertThat(said).isNotEmpty().allMatch(line -> line.endsWith(": värdet ovan ingår inte"));
    }

    private static List<List<String>> values(Element card, Element chart) {
        var table = chart.select("[data-chart]").attr("data-chart");
        return card.select("#" + table + " tr[data-figure]").stream()
                .map(ChartPagesTests::value)
                .toList();
    }

    private static List<String> value(Element figure) {
        return List.of(figure.attr("data-amount"), figure.attr("data-as-of"), figure.attr("data-source"));
    }
}
