package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.luopan.Reader;
import org.luopan.ServerTest;
import org.luopan.entry.EntryKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows every link from both front pages; of the combinations of filters only those one choice away from the whole list (in
 * Swedish one of each kind of choice), each page without a filter as data, of the histories and comparisons that profiles link to one in each
 * folder, and of each chart with parameters one.
 */
@ServerTest
@TestInstance(Lifecycle.PER_CLASS)
class CrawlTests {

    private static final Duration BUDGET = Duration.ofMinutes(4);
    private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");

    private static final Pattern DATA = Pattern.compile("[^?]+\\.(?:json|csv)(?:\\?.*)?");

    private static final Pattern COMBINING = Pattern.compile("/\\w+/[\\w-]+\\?(?!page=\\d+$).*");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, String> foundOn = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> anchors = new ConcurrentHashMap<>();
    private final Map<String, String> fragments = new ConcurrentHashMap<>();
    private final Map<String, String> followed = new ConcurrentHashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Map<String, Set<String>> figures = Map.of(
            "en",
            ConcurrentHashMap.newKeySet(),
            "sv",
            ConcurrentHashMap.newKeySet(),
            "json",
            ConcurrentHashMap.newKeySet());
    private final Map<String, Set<String>> claims =
            Map.of("en", ConcurrentHashMap.newKeySet(), "sv", ConcurrentHashMap.newKeySet());

    private final Set<String> unread = new HashSet<>();

    @BeforeAll
    void crawl() {
        unread.addAll(jdbc.sql("select slug from entry where kind = 'source' and checking = 'unchecked'")
                .query(String.class)
                .list());
        assertThat(unread).isNotEmpty();
        var reader = new Reader(port);
        var wave = List.of("/en", "/sv");
        wave.forEach(path -> foundOn.put(path, "the start"));
        var deadline = Instant.now().plus(BUDGET);
        while (!wave.isEmpty()) {
            assertThat(Instant.now())
                    .as("pages left after %s: %s", statuses.size(), wave.size())
                    .isBefore(deadline);
            wave = wave.parallelStream()
                    .flatMap(path -> visit(reader, path).stream())
                    .toList();
        }
    }

    /** The links of a page that no earlier page had. */
    private List<String> visit(Reader reader, String path) {
        var answer = reader.get(path);
        statuses.put(path, answer.status());
        if (answer.status() == 200 && DATA.matcher(path).matches()) {
            examineData(path, answer);
            return List.of();
        }
        if (answer.status() != 200 || !answer.header("Content-Type").startsWith("text/html")) {
            return List.of();
        }
        check(path, !UNTRANSLATED.matcher(answer.text()).find(), "has an untranslated key");
        var html = answer.html();
        examine(path, html);
        return links(path, html).stream()
                .filter(link -> foundOn.putIfAbsent(link, path) == null)
                .toList();
    }

    @Test
    void findsNoBrokenLink() {
        assertThat(statuses.entrySet().stream()
                        .filter(visit -> visit.getValue() != 200)
                        .map(visit ->
                                visit.getValue() + " " + visit.getKey() + " linked from " + foundOn.get(visit.getKey()))
                        .sorted())
                .isEmpty();
    }

    @Test
    void findsNoFaultOnAnyPage() {
        assertThat(faults).isEmpty();
    }

    @Test
    void findsWhatEveryLinkIntoAPagePointsAt() {
        assertThat(fragments.entrySet().stream()
                        .filter(link -> {
                            var parts = link.getKey().split("#", 2);
                            var ids = anchors.get(parts[0]);
                            return ids != null && !ids.contains(parts[1]);
                        })
                        .map(link -> link.getKey() + " linked from " + link.getValue())
                        .sorted())
                .isEmpty();
    }

    @Test
    void findsEveryEntryInBothLanguages() {
        var missing = new ArrayList<String>();
        jdbc.sql("select kind, slug from entry").query(row -> {
            var kind = EntryKind.valueOf(row.getString(1).toUpperCase(Locale.ROOT));
            for (var language : List.of("/en", "/sv")) {
                var path = language + kind.path(row.getString(2));
                if (!Objects.equals(statuses.get(path), 200)) {
                    missing.add(path);
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void findsEveryFigureInBothLanguagesAndAsData() {
        var stored = new TreeSet<String>();
        jdbc.sql("select m.slug, f.amount, f.as_of, e.slug from figure f join metric m on m.id = f.metric_id"
                        + " join entry e on e.id = f.source_id")
                .query(row -> {
                    stored.add(figure(row.getString(1), row.getBigDecimal(2), row.getString(3), row.getString(4)));
                });
        assertThat(figures.get("en")).containsAll(stored);
        assertThat(figures.get("sv")).containsAll(stored);
        assertThat(figures.get("json")).containsAll(stored);
    }

    @Test
    void findsEveryClaimInBothLanguages() {
        var stored = jdbc.sql("select slug from claim").query(String.class).list();
        assertThat(claims.get("en")).containsAll(stored);
        assertThat(claims.get("sv")).containsAll(stored);
    }

    /** Data in the form that the address names, complete and with the figures of the page. */
    private void examineData(String path, Reader.Answer answer) {
        if (path.contains(".csv")) {
            check(path, answer.text().startsWith("\uFEFFkind,entry,"), "has no table");
            return;
        }
        var json = new JsonMapper().readTree(answer.text());
        check(path, json.path("self").asString().endsWith(path), "names another page");
        check(path, json.path("data").isObject(), "has no data");
        figuresIn(json);
    }

    private void figuresIn(JsonNode json) {
        if (json.path("support").path("code").asString("").equals("read") && json.has("original")) {
            check(
                    json.path("url").asString(),
                    !unread.contains(json.path("slug").asString()),
                    "is called read as data");
        }
        if (json.has("standing") && json.has("counted")) {
            var number = json.path("amount").path("number");
            figures.get("json")
                    .add(figure(
                            json.path("metric").asString(),
                            number.isNull() ? null : number.decimalValue(),
                            json.path("asOf").path("code").asString(null),
                            json.path("source").path("slug").asString()));
        }
        json.forEach(this::figuresIn);
    }

    private void examine(String path, Document html) {
        var language = path.substring(1, 3);
        check(path, html.selectFirst("html").attr("lang").equals(language), "is in another language");
        check(path, html.title().endsWith("Luopan") && html.title().length() > 8, "has no title of its own");
        check(path, !html.select("meta[name=description]").attr("content").isBlank(), "has no description");
        check(path, html.select("h1").size() == 1, "has not one h1");
        check(path, html.select("link[rel=canonical]").attr("href").endsWith(bare(path)), "has no canonical address");
        for (var other : List.of("en", "sv")) {
            check(
                    path,
                    html.select("link[rel=alternate][hreflang=" + other + "]")
                            .attr("href")
                            .endsWith("/" + other + bare(path).substring(3)),
                    "has no hreflang " + other);
        }
        var ids = html.select("[id]").eachAttr("id");
        anchors.put(path, new HashSet<>(ids));
        check(path, ids.size() == anchors.get(path).size(), "has an id twice");
        html.select("[data-figure]").forEach(figure -> figures.get(language).add(figure(figure)));
        claims.get(language).addAll(html.select("[data-claim]").eachAttr("data-claim"));
        verified(html).forEach(statement -> check(path, false, "calls verified what nobody has read: " + statement));
    }

    /** The statements that are called read in the original, and so verified, though none of their sources has been read. */
    private List<String> verified(Document html) {
        var called = new ArrayList<String>();
        html.select(".support.read").forEach(badge -> {
            var statement = badge.parents().stream()
                    .filter(around -> !sources(around).isEmpty())
                    .findFirst();
            statement
                    .filter(around -> unread.containsAll(sources(around)))
                    .ifPresent(around -> called.add(around.text()));
        });
        html.select(".badge:not(.support.read)").stream()
                .filter(badge -> badge.outerHtml().matches("(?is).*(verified|verifierad|\\bchecked|kontrollerad).*"))
                .forEach(badge -> called.add(badge.outerHtml()));
        return called;
    }

    /** The sources that an element cites or leads to. */
    private static Set<String> sources(Element around) {
        var sources = new HashSet<>(around.select("[data-source]").eachAttr("data-source"));
        around.select("a[href*=/sources/]")
                .forEach(link -> sources.add(link.attr("href").replaceAll(".*/sources/|[?#].*", "")));
        if (around.hasAttr("data-source")) {
            sources.add(around.attr("data-source"));
        }
        return sources;
    }

    private void check(String path, boolean fine, String fault) {
        if (!fine) {
            faults.add(path + " " + fault);
        }
    }

    /** The links of a page within the site that should be followed. */
    private Set<String> links(String path, Document html) {
        var links = new TreeSet<String>();
        for (var link : html.select("a[href], link[rel=stylesheet], link[rel=icon], script[src]")) {
            var address = URI.create(link.absUrl(link.hasAttr("src") ? "src" : "href"));
            if (!"localhost".equals(address.getHost())) {
                continue;
            }
            var target = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
            // The desk requires signing in.
            if (target.startsWith("/admin")
                    || path.contains("?") && combines(target)
                    || seenBeside(path, target)
                    || seenAsData(path, target)
                    || seenAsChart(target)
                    || seenInSwedish(path, target)) {
                continue;
            }
            if (address.getFragment() != null) {
                fragments.putIfAbsent(target + "#" + address.getFragment(), path);
            }
            links.add(target);
        }
        return links;
    }

    /** Whether an address asks a list for more than its next page: such addresses lead to ever more of their kind. */
    private static boolean combines(String target) {
        return COMBINING.matcher(target).matches();
    }

    /** Whether it leads to the history or the comparison of an entry, and one in the same folder has been followed. */
    private boolean seenBeside(String path, String target) {
        var kind = target.endsWith("/history") ? "history" : target.contains("/compare?") ? "compare" : "";
        var folder = path.substring(0, path.lastIndexOf('/'));
        return !kind.isEmpty()
                && folder.length() > "/en".length()
                && !path.equals(followed.computeIfAbsent(kind + folder, first -> path));
    }

    /** Whether it is a chart of some entries or cities, and the same chart of others has been followed. */
    private boolean seenAsChart(String target) {
        return target.contains("/charts/")
                && target.contains("?")
                && !target.equals(followed.computeIfAbsent(target.substring(0, target.indexOf('?')), first -> target));
    }

    /** Whether it makes a choice in a Swedish list, and another such link has been followed; in English all are. */
    private boolean seenInSwedish(String path, String target) {
        return target.startsWith("/sv/")
                && combines(target)
                && !target.equals(
                        followed.computeIfAbsent(target.substring(0, target.indexOf('=') + 1), first -> target));
    }

    /** Whether it is data of a page whose other form is enough here: JSON in English, CSV in Swedish, without filters. */
    private static boolean seenAsData(String path, String target) {
        return DATA.matcher(target).matches()
                && !target.contains("suggestions")
                && (path.contains("?") || target.contains(target.startsWith("/en") ? ".csv" : ".json"));
    }

    private static String bare(String path) {
        var query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }

    private static String figure(Element figure) {
        var amount = figure.attr("data-amount");
        return figure(
                figure.attr("data-metric"),
                amount.isEmpty() ? null : new BigDecimal(amount),
                figure.hasAttr("data-as-of") ? figure.attr("data-as-of") : null,
                figure.attr("data-source"));
    }

    private static String figure(String metric, BigDecimal amount, String asOf, String source) {
        return metric + " " + (amount == null ? "" : amount.stripTrailingZeros().toPlainString()) + " "
                + Objects.requireNonNullElse(asOf, "") + " " + source;
    }
}
