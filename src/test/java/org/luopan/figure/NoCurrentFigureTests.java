package org.luopan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.PageReader;
import org.luopan.PageTest;
import org.luopan.entry.EntryKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages say where nobody has published a number that is recent enough. */
@PageTest
class NoCurrentFigureTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"youku", "douban", "baidu-tieba", "dianping"})
    void isSaidOnTheProfileInTheListTheTableTheComparisonAndTheFrontPage(String platform) {
        assertThat(headline("/en/platforms/" + platform, "#figure-mau > .figure"))
                .startsWith("no current figure last known:");
        assertThat(headline("/sv/platforms/" + platform, "#figure-mau > .figure"))
                .startsWith("ingen aktuell siffra senast kända:");
        var row = "[data-entry=platform/" + platform + "]";
        assertThat(headline("/en/platforms", row + " .figure")).startsWith("no current figure last known:");
        assertThat(headline("/en/platforms?view=table", row + " td.outdated"))
                .startsWith("no current figure last known:");
        assertThat(headline("/en", ".without " + row + " [data-figure]")).startsWith("last known:");
        var compared = read("/en/compare?platform=wechat&platform=" + platform);
        assertThat(compared.select(".figure.outdated[data-metric=mau] > .none-current"))
                .as(platform)
                .isNotEmpty();
        assertThat(compared.select("td:has(> .figure.outdated) svg.bar")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"youku", "douban", "baidu-tieba", "dianping"})
    void isFlaggedAsData(String platform) {
        var cards = json("/en/platforms/" + platform + ".json")
                .path("data")
                .path("evidence")
                .path("figures");
        assertThat(cards)
                .filteredOn(card -> card.path("metric").asString().equals("mau"))
                .singleElement()
                .satisfies(card -> assertThat(card.path("lead")
                                .path("standing")
                                .path("current")
                                .booleanValue())
                        .isFalse());
        assertThat(text("/en/platforms/" + platform + ".csv").lines())
                .filteredOn(line -> line.contains(",mau,"))
                .allMatch(line -> line.contains(",no,"));
    }

    @Test
    void isNotSaidWhereThereIsOne() {
        assertThat(headline("/en/platforms/wechat", "#figure-mau > .figure")).matches("\\d[\\d.]*.billion.accounts .*");
        assertThat(read("/en/platforms").select("[data-entry=platform/wechat] .none-current"))
                .isEmpty();
    }

    @Test
    void drawsNoDotForANumberThatIsOutOfDate() {
        var page = read("/en");
        assertThat(page.select(".without h3, #without-heading").text()).isEqualTo("no current figure");
        assertThat(page.select(".without > li")).hasSizeGreaterThan(5);
        assertThat(page.select(".without svg.dot, .dots .badge.stale")).isEmpty();
    }

    @Test
    void neverCallsAnAssumedYearFresh() {
        var entries = jdbc.sql("select distinct e.kind, e.slug from figure f join entry e on e.id = f.entry_id"
                        + " where f.as_of_assumed")
                .query((row, number) -> EntryKind.valueOf(row.getString(1).toUpperCase(Locale.ROOT))
                        .path(row.getString(2)))
                .list();
        assertThat(entries).hasSizeGreaterThanOrEqualTo(3);
        for (var path : entries) {
            var assumed = figures(json("/en" + path + ".json"))
                    .filter(figure ->
                            figure.path("standing").path("asOfAssumed").booleanValue())
                    .toList();
            assertThat(assumed).as(path).isNotEmpty().allSatisfy(figure -> {
                assertThat(figure.path("standing")
                                .path("freshness")
                                .path("code")
                                .asString())
                        .isEqualTo("stale");
                assertThat(figure.path("asOf").path("words").asString()).contains("year assumed");
            });
            assertThat(read("/en" + path).select(".figure:contains(year assumed) .badge.fresh"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void isNotReplacedByAForecast() {
        var page = read("/en/market/ai-social-media-market");
        assertThat(page.select(".band > .figure .none-current")).isNotEmpty();
        assertThat(page.select(".badge.forecast")).isNotEmpty();
        assertThat(page.select(".figure .badge.fresh")).isEmpty();
    }

    private static Stream<JsonNode> figures(JsonNode json) {
        var inside = json.valueStream().flatMap(NoCurrentFigureTests::figures);
        return json.has("standing") && json.has("counted") ? Stream.concat(Stream.of(json), inside) : inside;
    }

    private String headline(String uri, String selector) {
        return Objects.requireNonNull(read(uri).selectFirst(selector), uri + " " + selector)
                .text();
    }

    private Element read(String uri) {
        return new PageReader(mvc).read(uri);
    }

    private JsonNode json(String uri) {
        return new JsonMapper().readTree(text(uri));
    }

    private String text(String uri) {
        var result = mvc.get().uri(uri).exchange();
        assertThat(result).as(uri).hasStatusOk();
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
