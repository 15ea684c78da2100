package org.luopan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.SentForm;
import org.luopan.WritingTest;
import org.luopan.entry.EntryKind;
import org.luopan.language.Coded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever works at the desk reads labels, not the codes behind them: every page is read, as far as links lead from the overview. */
@WritingTest
@TestPropertySource(properties = "luopan.test.base=edited")
class BareCodesTests {

    /** So many pages of one kind are read. */
    private static final int OF_A_KIND = 2;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SLUG = Pattern.compile("(?<=/)[a-z]+(?:-[a-z0-9]+)+(?=$|[/?#])");

    private static final List<String> OF_THE_PROGRAM = List.of(
            "official-filing", "company-statement", "third-party-estimate", "press-release", "more-than", "in-review");

    /** What shows an address because that is what it is about. */
    private static final String ADDRESSES = "code, .slug, textarea, script, noscript, select, style";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    /** Codes with a hyphen that no label is spelt like. */
    private Set<String> codes;

    private Set<String> kinds;

    @BeforeEach
    void work() throws UnsupportedEncodingException {
        var labels = strings("select label_en from facet_value union select label_sv from facet_value"
                + " union select label_en from metric union select label_sv from metric"
                + " union select name_en from entry union select name_sv from entry"
                + " union select found_by from entry union select summary_en from entry union select definition_en from metric"
                + " union select definition_en from facet_value union select text_en from claim");
        codes = Stream.concat(
                        OF_THE_PROGRAM.stream(),
                        strings(
                                "select slug from facet_value union select slug from metric union select slug from tier_list"
                                        + " union select slug from entry where kind in ('source', 'term', 'guide', 'tier')")
                                .stream())
                .filter(code -> code.contains("-") || code.equals("mau") || code.equals("dau"))
                .filter(code -> !code.contains("-") || labels.stream().noneMatch(label -> label.contains(code)))
                .collect(Collectors.toCollection(TreeSet::new));
        kinds = Stream.of(
                        Coded.codes(EntryKind.class).stream(),
                        strings("select facet from facet_value").stream(),
                        Stream.of(
                                "metric", "word", "tier-list", "correction", "synonym", "operator", "report", "bundle"))
                .flatMap(some -> some)
                .collect(Collectors.toSet());
        assertThat(codes).hasSizeGreaterThan(200).contains("gen-z", "tencent-ir", "mau", "official-filing");
        leaveTraces();
    }

    private List<String> strings(String sql) {
        return jdbc.sql("select x from (" + sql.replaceFirst("select (\\w+) ", "select $1 as x ")
                        + ") y where x is not null")
                .query(String.class)
                .list();
    }

    /** Something of each kind in the log and in histories. */
    private void leaveTraces() throws UnsupportedEncodingException {
        var wechat = jdbc.sql("select id from entry where kind = 'platform' and slug = 'wechat'")
                .query(Long.class)
                .single();
        var figure = jdbc.sql("select min(id) from figure where entry_id = :id")
                .param("id", wechat)
                .query(Long.class)
                .single();
        post(
                "/admin/entries/platforms/" + wechat + "/verification",
                "value",
                "figure-" + figure,
                "source",
                "tencent-ir");
        post("/admin/reports/unsupported/marks", "value", wechat + "/unsourced-trait/0", "reason", "Judged");
        post("/admin/entries/platforms/" + wechat + "/ownership", "owner", "admin", "due", "2026-12-01");
        for (var list : List.of("metric", "word", "tier-list", "correction", "synonym")) {
            var form = page("/admin/vocabulary/" + list, "en")
                    .select("main tbody a")
                    .attr("href");
            var fields = SentForm.of(page(form, "en"), "form.entry-form");
            for (var name : List.of("label_en", "name_en", "topic_en")) {
                fields.computeIfPresent(name, (key, values) -> List.of(values.get(0) + " (changed)"));
            }
            assertThat(mvc.post()
                            .uri(form)
                            .params(fields)
                            .param("do", "")
                            .with(admin())
                            .with(csrf()))
                    .as(form)
                    .hasStatus(303);
        }
    }

    private void post(String address, String... parameters) {
        var send = mvc.post().uri(address).with(admin()).with(csrf());
        for (var i = 0; i < parameters.length; i += 2) {
            send = send.param(parameters[i], parameters[i + 1]);
        }
        assertThat(send).as(address).hasStatus(303);
    }

    @AfterEach
    void takeThemAway() {
        jdbc.sql("delete from report_mark").update();
        jdbc.sql("delete from entry_ownership").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void areNowhereAtTheDesk(String language) {
        var found = new TreeSet<String>();
        var seen = new LinkedHashSet<String>();
        var perKind = new HashMap<String, Integer>();
        var waiting = new ArrayDeque<String>(
                List.of("/admin", "/admin/log", "/admin/activity", "/admin/vocabulary", "/admin/review"));
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            if (!seen.add(address)) {
                continue;
            }
            var page = page(address, language);
            found.addAll(bare(page, address));
            page.select("a[href^=/admin]").eachAttr("href").stream()
                    .map(link -> link.replaceFirst("#.*", ""))
                    .filter(link -> !link.matches(".*(\\.csv|\\.zip|\\.json|/pick/).*"))
                    .filter(link -> !seen.contains(link) && !waiting.contains(link))
                    .filter(link -> perKind.merge(kind(link), 1, Integer::sum) <= OF_A_KIND)
                    .forEach(waiting::add);
        }
        assertThat(seen).hasSizeGreaterThan(60);
        assertThat(found).isEmpty();
    }

    /** Pages of one kind differ in numbers, in the slug that they are filtered by, and in what they are filtered by. */
    private static String kind(String link) {
        return SLUG.matcher(NUMBER.matcher(link.replaceAll("=[^&]*", "=")).replaceAll("#"))
                .replaceAll("…");
    }

    private Set<String> bare(Document page, String address) {
        var found = new TreeSet<String>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && ((Element) text.parent()).closest(ADDRESSES) == null) {
                        var around = (Element) text.parent();
                        Stream.of(text.text().split("[\\s,;:()“”\"…·]+"))
                                .filter(this::isCode)
                                .forEach(code -> found.add(code + " on " + kind(address) + " in "
                                        + around.cssSelector().replaceAll(":nth-child\\(\\d+\\)", "")));
                    }
                },
                page.body());
        return found;
    }

    private boolean isCode(String word) {
        var slash = word.indexOf('/');
        return codes.contains(word)
                || slash > 0
                        && kinds.contains(word.substring(0, slash))
                        && word.substring(slash + 1).matches("[a-z0-9-]+")
                || word.matches("(figure|claim|route|trait|reach|placement)-\\d+");
    }

    private Document page(String address, String language) {
        var got = mvc.get()
                .uri(URI.create(address))
                .header("Accept-Language", language)
                .with(admin())
                .exchange();
        assertThat(got).as(address).hasStatusOk();
        try {
            return Jsoup.parse(got.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
