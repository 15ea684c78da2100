package org.luopan.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.data.PageAsData.ordered;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.luopan.Reader;
import org.luopan.ServerTest;
import org.luopan.journeys.PageKinds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every page as JSON and CSV, compared with what the page shows. */
@ServerTest
@TestInstance(Lifecycle.PER_CLASS)
class DataPagesTests {

    /** Objects whose keys are data: facets, texts, kinds. */
    private static final Set<String> MAPS = Set.of("byFacet", "sources", "counts", "chosen", "numbers");

    @Autowired
    private MockMvcTester mvc;

    @LocalServerPort
    private int port;

    private final Map<String, PageAsData> read = new HashMap<>();

    static Stream<String> pages() {
        return PageKinds.inBothLanguages().filter(address -> PageKinds.status(address) == 200);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void areThereAsJson(String address) {
        var page = page(address);
        var json = page.json();
        assertThat(json.propertyNames())
                .containsExactly(
                        "schema",
                        "kind",
                        "self",
                        "html",
                        "csv",
                        "language",
                        "contentVersion",
                        "generatedAt",
                        "total",
                        "page",
                        "pages",
                        "data");
        assertThat(json.path("schema").asString())
                .isEqualTo("http://localhost/" + address.substring(1, 3) + "/about/data#v2");
        assertThat(ordered(json.path("self").asString())).isEqualTo(ordered("http://localhost" + page.in(".json")));
        assertThat(ordered(json.path("html").asString())).isEqualTo(ordered("http://localhost" + address));
        assertThat(json.path("language").asString()).isEqualTo(address.substring(1, 3));
        assertThat(json.path("generatedAt").asString()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(json.path("data").isObject()).isTrue();
        var html = page.html();
        var link = html.select("link[rel=alternate][type=application/json]").attr("href");
        assertThat(ordered(link)).isEqualTo(ordered(page.in(".json")));
        assertThat(html.select("#forms a").eachAttr("href")).contains(link);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void haveTheirFactsAsCsvWhereTheySaySo(String address) {
        var page = page(address);
        var links = page.html().select("link[rel=alternate][type=text/csv]").eachAttr("href");
        if (page.json().path("csv").isNull()) {
            assertThat(links).isEmpty();
            assertThat(page.ask(".csv")).hasStatus(404);
        } else {
            assertThat(links).hasSize(1);
            assertThat(ordered(links.get(0))).isEqualTo(ordered(page.in(".csv")));
            assertThat(page.json().path("csv").asString()).isEqualTo("http://localhost" + links.get(0));
            assertThat(page.csv()).allSatisfy(row -> {
                assertThat(row.getParser().getHeaderNames()).isEqualTo(FactTable.COLUMNS);
                assertThat(row.get("metric")).matches("[a-z0-9-]+");
                assertThat(row.get("label")).isNotBlank().doesNotContain("??");
                assertThat(row.get("words") + row.get("value")).isNotBlank();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void haveTheSameKeysInEveryObjectOfAList(String address) {
        checkKeys(address, "data", page(address).json().path("data"));
    }

    private static void checkKeys(String address, String name, JsonNode node) {
        if (node.isArray()) {
            assertThat(StreamSupport.stream(node.spliterator(), false)
                            .filter(JsonNode::isObject)
                            .map(object -> List.copyOf(object.propertyNames()))
                            .distinct())
                    .as(address + " " + name)
                    .hasSizeLessThanOrEqualTo(1);
            node.forEach(child -> checkKeys(address, name, child));
        }
        if (node.isObject()) {
            assertThat(node.propertyNames())
                    .as(address + " " + name)
                    .allMatch(key -> MAPS.contains(name) || key.matches("[a-z][A-Za-z]*"));
            node.properties().forEach(child -> checkKeys(address, child.getKey(), child.getValue()));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void sayEveryCodeInWords(String address) {
        PageAsData.everyObject(page(address).json(), node -> {
            if (List.copyOf(node.propertyNames()).equals(List.of("code", "label"))) {
                assertThat(node.path("label").isString())
                        .as(address + " " + node)
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("pages")
    void stateTheSameFiguresInEveryForm(String address) {
        var page = page(address);
        var shown = page.shownFigures();
        var json = page.figuresInJson();
        assertThat(json).containsAll(shown);
        if (!page.json().path("csv").isNull()) {
            var csv = page.figuresInCsv();
            assertThat(csv).containsAll(shown);
            assertThat(json).containsAll(csv);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/platforms",
                "/sv/platforms?audience=gen-z&tier=tier-3",
                "/en/platforms?sort=name&openness=!open",
                "/en/platforms?view=table",
                "/en/cities?view=list",
                "/sv/cities?view=list&tier=tier-3&sort=name&page=2",
                "/en/sources?kind=filing",
                "/sv/sources?page=2",
                "/en/trends"
            })
    void listTheSameEntriesInTheSameOrder(String address) {
        var page = page(address);
        var shown = page.shownEntries();
        assertThat(shown).isNotEmpty();
        assertThat(entries(page.json().path("data"))).isEqualTo(shown);
        assertThat(page.csv().stream().map(row -> row.get("entry")).distinct()).containsExactlyElementsOf(shown);
        var total = page.html().select("[data-total]").attr("data-total");
        assertThat(page.json().path("total").asString()).isEqualTo(total);
    }

    private static List<String> entries(JsonNode data) {
        var slugs = new ArrayList<String>();
        for (var list : List.of("founding", "platforms", "cities", "sources", "trends")) {
            var found = data.path(list);
            (found.isArray() ? found : List.of(found)).forEach(one -> {
                if (one.has("entry")) {
                    slugs.add(one.path("entry").path("slug").asString());
                }
            });
        }
        return slugs;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/glossary",
                "/sv/guide",
                "/en/search?q=livestreaming",
                "/sv/platforms/wechat/history",
                "/en/changes",
                "/en/about/words"
            })
    void listWhatTheyListInATable(String address) {
        var page = page(address);
        assertThat(page.html().select("link[rel=alternate][type=text/csv]")).hasSize(1);
        var rows = page.csv();
        if (address.contains("words")) {
            assertThat(rows)
                    .extracting(row -> row.get("metric") + " " + row.get("value"))
                    .contains("audience gen-z");
        } else if (!address.contains("changes") && !address.contains("history")) {
            assertThat(rows.stream().map(row -> row.get("kind") + "/" + row.get("entry")))
                    .containsAll(page
                            .html()
                            .select("#results [data-entry], main ol [data-entry], main ul [data-entry]")
                            .eachAttr("data-entry")
                            .stream()
                            .filter(entry -> !entry.startsWith("metric/"))
                            .toList());
        }
    }

    @Test
    void countTheFacetsAsThePageDoes() {
        var page = page("/en/platforms?audience=gen-z");
        var shown = new HashMap<String, String>();
        page.html()
                .select(".facet li[data-value]")
                .forEach(value ->
                        shown.put(value.attr("data-facet") + " " + value.attr("data-value"), value.attr("data-count")));
        var counted = new HashMap<String, String>();
        page.json()
                .path("data")
                .path("browse")
                .path("facets")
                .forEach(facet -> facet.path("values")
                        .forEach(value -> counted.put(
                                facet.path("key").asString() + " "
                                        + value.path("value").asString(),
                                value.path("count").asString())));
        assertThat(counted).isNotEmpty().isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/tiers", "/sv/tiers"})
    void writeTheReachOfEveryPlatformInEveryTier(String address) {
        var rows = page(address).csv().stream()
                .filter(row -> row.get("metric").equals("reach"))
                .toList();
        var html = page(address).html();
        assertThat(rows)
                .filteredOn(row -> !row.get("strength").equals("unknown"))
                .hasSameSizeAs(html.select("#reach tbody td:not(.blank)"));
        assertThat(rows).extracting(row -> row.get("strength")).contains("core", "unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/tiers/tier-3", "/sv/tiers/new-tier-1"})
    void writeThePlacementsOfATier(String address) {
        var page = page(address);
        var shown = page.html().select("#cities tbody tr [data-entry]").eachAttr("data-entry").stream()
                .map(entry -> entry.replace("city/", ""))
                .distinct()
                .toList();
        assertThat(shown).isNotEmpty();
        assertThat(page.csv().stream()
                        .filter(row -> row.get("metric").equals("tier")
                                && row.get("scope").equals("yicai-2025"))
                        .map(row -> row.get("entry")))
                .containsExactlyElementsOf(shown);
    }

    @Test
    void nameTheSourceOfEveryFact() {
        var row = only(page("/en/platforms/wechat").csv(), Map.of("metric", "mau", "as_of", "2025-Q3"));
        assertThat(row.toMap())
                .containsEntry("kind", "platform")
                .containsEntry("entry", "wechat")
                .containsEntry("name", "WeChat")
                .containsEntry("label", "Monthly active users")
                .containsEntry("amount", Delivered.amount("platform/wechat", "mau", "2025-Q3"))
                .containsEntry("unit", "accounts")
                .containsEntry("source", "tencent-ir")
                .containsEntry("confidence", "official-filing")
                .containsEntry("support", "second-hand")
                .containsEntry("current", "yes");
        assertThat(row.get("read_in")).isNotEmpty();
        assertThat(row.get("source_address")).startsWith("https://");
        assertThat(row.get("words").replace('\u00a0', ' ')).matches("1\\.\\d+ billion accounts");
    }

    private static CSVRecord only(List<CSVRecord> rows, Map<String, String> where) {
        return rows.stream()
                .filter(row -> where.entrySet().stream()
                        .allMatch(cell -> row.get(cell.getKey()).equals(cell.getValue())))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "/en/nothing.json, 404, Page not found",
        "/sv/platforms/nobody.json, 404, Sidan finns inte",
        "/en/platforms/nobody.csv, 404, Page not found",
        "/en/search/description.xml.json, 404, Page not found",
        "/en/search/suggestions.csv, 404, Page not found",
        "/en/about.csv, 404, Page not found"
    })
    void sayWhatIsWrongAsJson(String address, int status, String title) {
        var answer = new Reader(port).get(address);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        var problem = new JsonMapper().readTree(answer.text());
        assertThat(problem.path("title").asString()).isEqualTo(title);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("instance").asString()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login.json", "/admin.json", "/admin/entries.json", "/.json", "/en/.json", "/error.json"})
    void leaveEverythingElseToPeople(String address) {
        var answer = mvc.get().uri(address).exchange();
        assertThat(answer.getResponse().getStatus()).isNotEqualTo(200);
        assertThat(answer.getResponse().getContentType()).isNotEqualTo("application/json");
    }

    @Test
    void areOpenToScriptsOfAnySite() {
        var answer = mvc.get()
                .uri("/en/platforms.json")
                .header(HttpHeaders.ORIGIN, "https://example.org")
                .exchange();
        assertThat(answer).headers().hasValue("Access-Control-Allow-Origin", "*");
        assertThat(answer).headers().doesNotContainHeader("Access-Control-Allow-Credentials");
        assertThat(answer).headers().doesNotContainHeader(HttpHeaders.SET_COOKIE);
        var asked = mvc.options()
                .uri("/sv/platforms.csv")
                .header(HttpHeaders.ORIGIN, "https://example.org")
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "x-anything")
                .exchange();
        assertThat(asked).hasStatus(204);
        assertThat(asked).headers().hasValue("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
        assertThat(mvc.get().uri("/en/platforms").exchange())
                .headers()
                .doesNotContainHeader("Access-Control-Allow-Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en.json", "/sv.csv", "/en/platforms/wechat.json", "/sv/market.csv?x=y"})
    void needNotBeSentTwice(String address) {
        var reader = new Reader(port);
        var tag = reader.get(address).header(HttpHeaders.ETAG);
        assertThat(tag).startsWith("W/");
        var again = reader.get(address, HttpHeaders.IF_NONE_MATCH, tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.size()).isZero();
        var head = reader.ask("HEAD", address);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header(HttpHeaders.ETAG)).isEqualTo(tag);
        assertThat(head.size()).isZero();
    }

    @Test
    void leadToTheNextPageOfALongList() {
        var first = mvc.get().uri("/en/sources.csv?kind=article").exchange();
        assertThat(first.getResponse().getHeader(HttpHeaders.LINK))
                .isEqualTo("<http://localhost/en/sources.csv?kind=article&page=2>; rel=\"next\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/about/data", "/sv/about/data"})
    void areWhatTheExamplesSay(String address) {
        var examples = page(address).html().select("pre[data-example]");
        assertThat(examples).hasSize(3);
        for (var example : examples) {
            var asked = example.attr("data-example");
            if (asked.endsWith(".csv")) {
                var header =
                        page(asked.replace(".csv", "")).csv().get(0).getParser().getHeaderNames();
                assertThat(example.text()).isEqualTo(String.join(",", header));
            } else {
                var json = new JsonMapper();
                var answer = page(asked.replace(".json", "")).json();
                checkShape(asked, json.readTree(example.text()), answer);
            }
        }
    }

    /** Every key of the example is in the answer, with a value of the same type. */
    private static void checkShape(String path, JsonNode example, JsonNode answer) {
        assertThat(answer.isMissingNode()).as(path).isFalse();
        if (!example.isNull() && !answer.isNull()) {
            assertThat(answer.getNodeType()).as(path).isEqualTo(example.getNodeType());
        }
        example.properties()
                .forEach(one -> checkShape(path + " " + one.getKey(), one.getValue(), answer.path(one.getKey())));
        if (example.isArray() && !example.isEmpty()) {
            checkShape(path + "[]", example.get(0), answer.path(0));
        }
    }

    @Test
    void haveTheKindsAndTablesThatTheirDescriptionLists() {
        var listed = new HashMap<String, Boolean>();
        page("/en/about/data")
                .html()
                .select("[data-kind]")
                .forEach(row ->
                        listed.put(row.attr("data-kind"), row.attr("data-table").equals("true")));
        var found = new HashMap<String, Boolean>();
        pages().forEach(address -> {
            var json = page(address).json();
            found.put(json.path("kind").asString(), !json.path("csv").isNull());
        });
        // The content has no second revision of any entry.
        listed.remove("/{folder}/{slug}/history/{from}..{to}");
        Delivered.pagesWithoutEntries().forEach(listed::remove);
        assertThat(found).isEqualTo(listed);
    }

    private PageAsData page(String address) {
        return read.computeIfAbsent(address, unread -> new PageAsData(mvc, unread));
    }
}
