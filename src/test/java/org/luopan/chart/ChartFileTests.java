package org.luopan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ChartFileTests {

    private final Chart chart = Charts.of(Charts.point("2020-01-01", 10), Charts.hollow("2021-01-01", 20));

    @Test
    void saysEverythingInsideTheDrawing() {
        var file = read(file("Monthly users", List.of("Source: Tencent", "https://example.org/en/chart")));
        assertThat(file.selectFirst("svg > title").text()).isEqualTo("Monthly users");
        assertThat(file.selectFirst("svg > desc").text()).isEqualTo("10 in 2020, 20 in 2021");
        assertThat(file.select("svg > text").eachText())
                .containsExactly("Monthly users", "million users", "Source: Tencent", "https://example.org/en/chart");
    }

    @Test
    void dependsOnNoStyleSheet() {
        var file = file("Monthly users", List.of("Source"));
        assertThat(file).doesNotContain("class=", "style=", "href=", "var(--", "%\"");
        assertThat(read(file).select("path[stroke=#fff]")).as("hollow").hasSize(1);
    }

    @Test
    void hasAColourForTheDarkInPlaceOfEachOfItsOwn() {
        var file = read(file("Monthly users", List.of("Source")));
        var sheet = file.selectFirst("svg > style").html();
        assertThat(sheet).startsWith("@media (prefers-color-scheme:dark){");
        for (var attribute : List.of("fill", "stroke")) {
            assertThat(file.select("[" + attribute + "]").eachAttr(attribute))
                    .filteredOn(colour -> !colour.equals("none"))
                    .isNotEmpty()
                    .allSatisfy(colour ->
                            assertThat(sheet).contains("[" + attribute + "=\"" + colour + "\"]{" + attribute + ":#"));
        }
    }

    @Test
    void isProperXmlWhateverItsTextsAre() throws Exception {
        var hostile = "</svg><script>alert(1)</script> & \"quoted\" \u0000 微信";
        var file = file(hostile, List.of(hostile));
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(file)));
        assertThat(xml.getElementsByTagName("script").getLength()).isZero();
        assertThat(xml.getElementsByTagName("title").item(0).getTextContent()).contains("</svg><script>", "微信");
    }

    @Test
    void breaksLongTextsIntoLinesThatFit() {
        var file = read(file("Users ".repeat(30), List.of("Word ".repeat(60))));
        assertThat(file.select("svg > text").eachText()).allMatch(line -> line.length() <= 100);
        var heights = file.select("svg > text").eachAttr("y").stream()
                .map(Integer::valueOf)
                .toList();
        assertThat(heights).isSorted().doesNotHaveDuplicates();
        assertThat(heights.get(heights.size() - 1))
                .isLessThan(Integer.parseInt(file.selectFirst("svg").attr("height")));
    }

    private String file(String title, List<String> below) {
        return ChartFile.of(chart, title, "10 in 2020, 20 in 2021", "million users", List.of(), below)
                .svg();
    }

    private static Document read(String svg) {
        return Jsoup.parse(svg, "", Parser.xmlParser());
    }
}
