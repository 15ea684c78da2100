package org.luopan.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page in each of its forms, each of which is asked for once. */
final class PageAsData {

    private static final JsonMapper JSON = new JsonMapper();

    private final MockMvcTester mvc;
    private final String address;
    private final Map<String, String> texts = new HashMap<>();

    PageAsData(MockMvcTester mvc, String address) {
        this.mvc = mvc;
        this.address = address;
    }

    /** The address with an ending before its query. */
    String in(String ending) {
        return address.replaceFirst("(?=[?]|$)", ending);
    }

    /** An address in the order of its keys, as its page may write it in another. */
    static String ordered(String address) {
        var parts = URLDecoder.decode(address, StandardCharsets.UTF_8).split("\\?", 2);
        return parts.length < 2
                ? parts[0]
                : parts[0] + "?" + Stream.of(parts[1].split("&")).sorted().collect(Collectors.joining("&"));
    }

    MvcTestResult ask(String ending) {
        return mvc.get().uri(URI.create(in(ending))).exchange();
    }

    Document html() {
        return Jsoup.parse(text(""), "http://localhost" + address);
    }

    JsonNode json() {
        return JSON.readTree(text(".json"));
    }

    List<CSVRecord> csv() {
        var text = text(".csv");
        assertThat(text).as(in(".csv")).startsWith("\uFEFF");
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new StringReader(text.substring(1)))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String ending) {
        return texts.computeIfAbsent(ending, this::read);
    }

    private String read(String ending) {
        var answer = ask(ending);
        assertThat(answer).as(in(ending)).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** What the page shows as a figure: metric, amount, time, source and rank. */
    Set<String> shownFigures() {
        var figures = new LinkedHashSet<String>();
        for (var element : html().select("[data-figure]")) {
            figures.add(figure(
                    element.attr("data-metric"),
                    element.attr("data-amount"),
                    element.attr("data-as-of"),
                    element.attr("data-source"),
                    element.attr("data-rank")));
        }
        return figures;
    }

    Set<String> figuresInJson() {
        var figures = new LinkedHashSet<String>();
        everyObject(json(), node -> {
            if (node.has("standing") && node.has("counted")) {
                figures.add(figure(
                        node.path("metric").asString(),
                        node.path("amount").path("number").asString(""),
                        node.path("asOf").path("code").asString(""),
                        node.path("source").path("slug").asString(),
                        node.path("standing").path("rank").asString()));
            }
        });
        return figures;
    }

    Set<String> figuresInCsv() {
        var figures = new LinkedHashSet<String>();
        csv().stream()
                .filter(row -> !row.get("rank").isEmpty())
                .forEach(row -> figures.add(figure(
                        row.get("metric"), row.get("amount"), row.get("as_of"), row.get("source"), row.get("rank"))));
        return figures;
    }

    private static String figure(String metric, String amount, String asOf, String source, String rank) {
        var number = amount.isEmpty()
                ? ""
                : new BigDecimal(amount).stripTrailingZeros().toPlainString();
        return String.join(" ", metric, number, asOf, source, rank);
    }

    static void everyObject(JsonNode node, Consumer<JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(node);
        }
        node.forEach(child -> everyObject(child, visitor));
    }

    /** The slugs of the entries that a list shows, in order. */
    List<String> shownEntries() {
        return html().select(".results > li[data-entry], tbody tr[data-entry]").stream()
                .map(PageAsData::slug)
                .toList();
    }

    private static String slug(Element element) {
        return element.attr("data-entry").replaceFirst(".*/", "");
    }
}
