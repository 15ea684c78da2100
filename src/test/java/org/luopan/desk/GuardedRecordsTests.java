package org.luopan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;
import static org.luopan.account.EditorFixtures.editor;
import static org.luopan.account.EditorFixtures.publisher;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.OnOneDatabase;
import org.luopan.SentForm;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Bin;
import org.luopan.publishing.Restorations;
import org.luopan.publishing.RevisionFixtures;
import org.luopan.publishing.Revisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The forms refuse what would break a page, and lose nothing that was typed. */
@WritingTest
class GuardedRecordsTests {

    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);
    private static final Editor ADA = new Editor(3, "ada", "Ada", Role.ADMIN);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Restorations restorations;

    @Autowired
    private Bin bin;

    @Autowired
    private JdbcClient jdbc;

    private final List<Long> made = new ArrayList<>();

    @AfterEach
    void takeItBack() {
        jdbc.sql("select id from entry where slug like 'guarded-%' order by kind, id")
                .query(Long.class)
                .list()
                .forEach(made::add);
        made.forEach(id -> revisions.subject(id).ifPresent(subject -> {
            bin.delete(id, "", LIN);
            bin.purge(id, ADA);
        }));
        for (var slug : new String[] {"momo", "weibo"}) {
            RevisionFixtures.restoreDelivered(revisions, restorations, EntryKind.PLATFORM, slug, LIN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "platforms/momo, launched, 20111, between 1990 and 2100",
        "platforms/momo, launched, -5, between 1990",
        "platforms/momo, launched, 999999999, between 1990",
        "platforms/momo, seal, 微信公众, one or two visible characters",
        "platforms/momo, hue, pink, has no value called",
        "platforms/momo, website, javascript:alert(1), must begin with https",
        "platforms/momo, website, ftp://example.com/, must begin with https",
        "platforms/momo, website, https:///x, needs a site name",
        "trends/livestreaming, years, 20255, between 1990",
        "trends/livestreaming, first_year, 0, between 1990",
        "cities/qingdao, latitude, 91.5, between 3 and 54",
        "cities/qingdao, longitude, 1000000, between 73",
        "cities/qingdao, latitude, 36.06712, at most 4 digits",
        "tiers/tier-3, characteristics_basis, my guess, has no value called",
        "tiers/tier-3, city_count, 99999, between 0"
    })
    @OnOneDatabase
    void refusesAValueThatWouldBreakAPage(String entry, String field, String words, String reason) throws Exception {
        var form = form(entry);
        var typed = fields(form, "");
        typed.put(field, List.of(words));
        typed.put("editor_note", List.of("kept"));
        var answer = post(form, typed, editor());
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#" + field + "-error").text()).contains(reason);
        assertThat(page(answer).select("#editor_note").text()).isEqualTo("kept");
    }

    @ParameterizedTest
    @CsvSource({
        "figures, scope, moon, scope, has no value called",
        "routes, fee_amount, 123456789012345678, fee_amount, between 0",
        "routes, fee_amount, 1.999, fee_amount, at most 2 digits",
        "routes, fee_currency, XXX, fee_currency, has no value called",
        "reach, strength, huge, strength, has no value called"
    })
    @OnOneDatabase
    void refusesAValueOfARowAtItsField(String tab, String field, String words, String at, String reason)
            throws Exception {
        var form = form("platforms/weibo");
        var typed = fields(form, tab);
        open(form, tab, typed);
        typed.put(tab + ".0." + field, List.of(words));
        var answer = post(form, typed, editor());
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#" + tab + "-0-" + at + "-error").text())
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "links, links, to",
        "links, sources, source",
        "traits, traits, value",
        "reach, reach, tier",
        "routes, routes, slug"
    })
    @OnOneDatabase
    void refusesTheSecondOfTwoEqualRows(String tab, String group, String at) throws Exception {
        var form = form("platforms/weibo");
        var typed = fields(form, tab);
        open(form, group, typed);
        var last = rows(typed, group);
        for (var key : List.copyOf(typed.keySet())) {
            if (key.startsWith(group + ".0.") && !key.endsWith(".id")) {
                typed.put(group + "." + last + key.substring((group + ".0").length()), typed.get(key));
            }
        }
        var answer = post(form, typed, publisher());
        assertThat(answer).hasStatus(422);
        assertThat(page(answer)
                        .select("#" + group + "-" + last + "-" + at + "-error")
                        .text())
                .contains("same as in row 1");
        assertThat(page(answer).select("#" + group + "-" + last + "-" + at).val())
                .isEqualTo(typed.get(group + ".0." + at).get(0));
    }

    @Test
    void letsTwoRowsSwapWhatTellsThemApart() throws Exception {
        var form = form("platforms/weibo");
        var typed = fields(form, "routes");
        open(form, "routes", typed);
        var first = typed.get("routes.0.slug");
        typed.put("routes.0.slug", typed.get("routes.1.slug"));
        typed.put("routes.1.slug", first);
        assertThat(publish(form, typed)).hasStatus(303);
        assertThat(mvc.get().uri("/en/platforms/weibo")).hasStatusOk();
        var after = fields(form, "routes");
        open(form, "routes", after);
        assertThat(after.get("routes.1.slug")).isEqualTo(first);
    }

    @Test
    void takesTheSameClaimInTwoEntries() throws Exception {
        for (var slug : List.of("momo", "weibo")) {
            var form = form("platforms/" + slug);
            var typed = fields(form, "claims");
            var row = "claims." + rows(typed, "claims") + ".";
            typed.putAll(Map.of(
                    row + "text_en", List.of("Everybody says so."),
                    row + "text_sv", List.of("Alla säger det."),
                    row + "source", List.of("weibo-ir"),
                    row + "state", List.of("unverified")));
            assertThat(publish(form, typed)).as(slug).hasStatus(303);
            assertThat(mvc.get().uri("/en/platforms/" + slug)).bodyText().contains("Everybody says so.");
        }
    }

    @Test
    void refusesANewSourceAtTheAddressOfAnother() throws Exception {
        var form = form("platforms/momo");
        var typed = fields(form, "figures");
        typed.putAll(source("weibo-ir", "Momo press release", "Momo", "https://example.com/momo"));
        var answer = post(form, typed, publisher());
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#newSources-0-slug-error").text())
                .contains("Weibo Corporation")
                .contains("use that source, or change the address");
        assertThat(page(answer).select("#newSources-0-name_en").val()).isEqualTo("Momo press release");
    }

    @ParameterizedTest
    @CsvSource({
        "Another title, https://ir.weibo.com/?utm_source=x, url",
        "Another title, HTTP://www.ir.weibo.com/#top, url",
        "QUARTERLY RESULTS AND ANNUAL REPORTS (FORM 20-F), https://example.com/w, name_en"
    })
    void doubtsASourceThatTheBaseHas(String title, String url, String at) throws Exception {
        var form = form("platforms/momo");
        var typed = fields(form, "figures");
        typed.putAll(source("guarded-source", title, "Weibo Corporation", url));
        var doubted = post(form, typed, publisher());
        assertThat(doubted).hasStatus(422);
        assertThat(page(doubted).select("#newSources-0-" + at + "-error").text())
                .isNotBlank();
        typed.put("overrule", List.of("yes"));
        typed.put("note", List.of("Another one"));
        assertThat(post(form, typed, publisher())).hasStatus(303);
    }

    @Test
    void doubtsAFigureThatIsThereAlready() throws Exception {
        var form = form("platforms/momo");
        var typed = fields(form, "figures");
        for (var row : List.of(rows(typed, "figures"), rows(typed, "figures") + 1)) {
            var path = "figures." + row + ".";
            typed.putAll(Map.of(
                    path + "metric", List.of("mau"),
                    path + "amount", List.of(row % 2 == 0 ? "1000000" : "1000000.0"),
                    path + "unit", List.of("users"),
                    path + "as_of", List.of("2020"),
                    path + "source", List.of("hello-group-ir"),
                    path + "confidence", List.of("official-filing")));
        }
        var doubted = post(form, typed, publisher());
        assertThat(doubted).hasStatus(422);
        assertThat(page(doubted).select(".row .error").text()).contains("is the same figure as in row");
        typed.put("overrule", List.of("yes"));
        typed.put("note", List.of("Twice in the filing"));
        assertThat(post(form, typed, publisher())).hasStatus(303);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x200B, 0xA0, 0x2060, 0x3164, 0xFEFF, 0x2800, 0xAD, 0x202E})
    @OnOneDatabase
    void refusesANameThatNobodySees(int character) throws Exception {
        var typed = term(Character.toString(character), "guarded-unseen");
        assertThat(post("/admin/entries/glossary/new", typed, editor())).hasStatus(422);
    }

    @Test
    void takesMarksOutOfNamesAndNotes() throws Exception {
        made.add(create(term("\u00a0Bidi \u202eobnok\u200b ", "guarded-bidi")));
        var form = form("glossary/guarded-bidi");
        var typed = fields(form, "");
        typed.put("note", List.of("A \u2066note\u202e\u00a0"));
        typed.put("do", List.of("publish"));
        assertThat(post(form, typed, publisher())).hasStatus(303);
        assertThat(mvc.get().uri("/en/changes"))
                .bodyText()
                .contains("Bidi obnok")
                .contains(">A note<")
                .doesNotContain("\u202e")
                .doesNotContain("\u2066");
        var unseen = fields(form, "");
        unseen.put("note", List.of("\u200b"));
        unseen.put("do", List.of("publish"));
        assertThat(post(form, unseen, publisher()))
                .as("a note that nobody sees")
                .hasStatus(422);
    }

    @Test
    void setsNamesOfTheOtherDirectionApart() throws Exception {
        made.add(create(term("ليلى", "guarded-arabic")));
        var list = page(mvc.get()
                .uri("/admin/entries/glossary?q=guarded-arabic")
                .with(editor())
                .exchange());
        assertThat(list.select("th bdi").text()).isEqualTo("ليلى");
        var revision =
                jdbc.sql("select max(id) from revision").query(Long.class).single();
        assertThat(mvc.get().uri("/admin/revisions/" + revision).with(editor()))
                .bodyText()
                .contains("\u2068ليلى\u2069");
    }

    @Test
    void putsANewEntryLast() throws Exception {
        var last = jdbc.sql("select max(sort_order) from entry where kind = 'term'")
                .query(Integer.class)
                .single();
        assertThat(page(mvc.get()
                                .uri("/admin/entries/glossary/new")
                                .with(editor())
                                .exchange())
                        .select("#sort_order")
                        .val())
                .isEqualTo("" + (last + 1));
        var typed = term("Last", "guarded-last");
        made.add(create(typed));
        assertThat(fields(form("glossary/guarded-last"), "").get("sort_order")).containsExactly("" + (last + 1));
    }

    @Test
    @OnOneDatabase
    void refusesTextsThatAreNestedTooDeeply() throws Exception {
        var form = form("guide/choose-the-platform");
        var typed = fields(form, "");
        typed.put("body_en", List.of(">".repeat(2500) + " a"));
        var answer = post(form, typed, publisher());
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#body_en-error").text()).contains("nested too deeply");
        assertThat(mvc.post()
                        .uri("/admin/markdown")
                        .param("text", ">".repeat(10_000))
                        .with(editor())
                        .with(csrf()))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summary_sv",
                "name_en",
                "slug",
                "found_by",
                "body_en",
                "sort_order",
                "part",
                "note",
                "checked_on"
            })
    @OnOneDatabase
    void answersAnEndlessTextWithTheForm(String field) throws Exception {
        var typed = new HashMap<String, List<String>>();
        typed.put(field, List.of("a".repeat(100_000)));
        var answer = post("/admin/entries/guide/new", typed, editor());
        assertThat(answer).hasStatus(422);
        assertThat(answer.getResponse().getContentAsString()).contains("a".repeat(100_000));
    }

    @Test
    void answersWhatTheDatabaseRefusesWithTheForm() {
        var form = form("platforms/momo");
        jdbc.sql("alter table platform add constraint guarded_ck check (operator <> 'Impossible')")
                .update();
        try {
            var typed = fields(form, "");
            typed.put("operator", List.of("Impossible"));
            var answer = publish(form, typed);
            assertThat(answer).hasStatus(422);
            assertThat(page(answer).select(".error-summary").text()).contains("cannot be stored");
            assertThat(page(answer).select("#operator").val()).isEqualTo("Impossible");
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            jdbc.sql("alter table platform drop constraint guarded_ck").update();
        }
    }

    @Test
    void refusesAWordTwiceAndKeepsUnitsEditable() throws Exception {
        var typed = new HashMap<String, List<String>>(Map.of(
                "facet", List.of("audience"),
                "label_en", List.of("Generation Z again"),
                "label_sv", List.of("Generation Z igen"),
                "slug", List.of("gen-z")));
        assertThat(post("/admin/vocabulary/word/new", typed, admin())).hasStatus(422);
        typed.put("label_en", List.of("\u200b"));
        assertThat(post("/admin/vocabulary/word/new", typed, admin())).hasStatus(422);
        var unit = jdbc.sql("select id from facet_value where facet = 'unit' and slug = 'CNY'")
                .query(Long.class)
                .single();
        var address = "/admin/vocabulary/word/" + unit;
        assertThat(post(address, fields(address, ""), admin())).hasStatus(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update platform set launched = 20111 where id = (select id from entry where slug = 'momo')",
                "update platform set launched = -5 where id = (select id from entry where slug = 'momo')",
                "update platform set launched = 999999999 where id = (select id from entry where slug = 'momo')",
                "update trend_year set active_year = 999999999 where sort_order = 1",
                "update city set latitude = 9999, longitude = -9999 where id = (select id from entry where slug = 'qingdao')",
                "update figure set scope = 'moon' where entry_id = (select id from entry where slug = 'momo')",
                "update figure set amount = -99999999999999999999 where entry_id = (select id from entry where slug = 'momo')",
                "update metric set half_life_months = 2147483647",
                "update tier set characteristics_basis = 'my guess'",
                "update entry set sort_order = -2147483648 where slug = 'momo'"
            })
    void showsPagesWhateverTheBaseHoldsAlready(String statement) throws Exception {
        var tables = Map.of(
                "platform", "launched",
                "trend_year", "active_year",
                "city", "latitude",
                "figure", "amount",
                "metric", "half_life_months",
                "tier", "characteristics_basis",
                "entry", "sort_order");
        assertThat(tables).containsKey(statement.split(" ")[1]);
        var table = statement.split(" ")[1];
        jdbc.sql("create table guarded_copy as select * from " + table).update();
        jdbc.sql(statement).update();
        try {
            for (var page : List.of(
                    "/en",
                    "/en/platforms/momo",
                    "/sv/platforms",
                    "/en/trends",
                    "/en/cities/qingdao",
                    "/en/cities?view=map",
                    "/en/tiers",
                    "/en/tiers/tier-3",
                    "/en/compare?platform=momo&platform=weibo",
                    "/en/compare.csv?platform=momo&platform=weibo",
                    "/en/about")) {
                var answer = mvc.get().uri(page).exchange();
                assertThat(answer.getResponse().getStatus()).as(page).isLessThan(500);
                assertThat(answer.getResponse().getContentAsString())
                        .as(page)
                        .hasSizeLessThan(700_000)
                        .doesNotContain("??");
            }
        } finally {
            restore(table);
        }
    }

    private void restore(String table) {
        var columns = Map.of(
                        "platform", "launched",
                        "city", "latitude, longitude",
                        "figure", "scope, amount",
                        "metric", "half_life_months",
                        "tier", "characteristics_basis",
                        "entry", "sort_order")
                .getOrDefault(table, "active_year");
        var key =
                table.equals("trend_year") ? "c.trend_id = t.trend_id and c.sort_order = t.sort_order" : "c.id = t.id";
        for (var column : columns.split(", ")) {
            jdbc.sql("update " + table + " t set " + column + " = (select c." + column + " from guarded_copy c where "
                            + key + ")")
                    .update();
        }
        jdbc.sql("drop table guarded_copy").update();
    }

    private static Map<String, List<String>> term(String name, String slug) {
        return new HashMap<>(Map.of("name_en", List.of(name), "slug", List.of(slug), "note", List.of("New")));
    }

    private static Map<String, List<String>> source(String slug, String title, String publisher, String url) {
        return Map.of(
                "newSources.0.name_en", List.of(title),
                "newSources.0.slug", List.of(slug),
                "newSources.0.publisher", List.of(publisher),
                "newSources.0.url", List.of(url),
                "newSources.0.source_kind", List.of("filing"),
                "newSources.0.language", List.of("en"));
    }

    private long create(Map<String, List<String>> typed) {
        var answer = post("/admin/entries/glossary/new", typed, editor());
        assertThat(answer).hasStatus(303);
        var to = String.valueOf(answer.getResponse().getHeader("Location"));
        return Long.parseLong(to.substring(to.lastIndexOf('/') + 1));
    }

    private String form(String entry) {
        var slash = entry.indexOf('/');
        return revisions
                .subject(EntryKind.ofFolder(entry.substring(0, slash)).orElseThrow(), entry.substring(slash + 1))
                .orElseThrow()
                .form();
    }

    private static int rows(Map<String, List<String>> typed, String group) {
        return (int) typed.keySet().stream()
                .filter(key -> key.startsWith(group + "."))
                .map(key -> key.split("\\.")[1])
                .distinct()
                .count();
    }

    /** The fields that a browser would send for one part of a form. */
    private Map<String, List<String>> fields(String form, String tab) throws Exception {
        return read(page(mvc.get()
                .uri(form + (tab.isEmpty() ? "" : "?tab=" + tab))
                .with(admin())
                .exchange()));
    }

    private static Map<String, List<String>> read(Document page) {
        var fields = SentForm.of(page, "main form.entry-form");
        // Publishes what others have begun too.
        page.select("input[name=including]").forEach(tick -> fields.put("including", List.of(tick.val())));
        return fields;
    }

    /** Opens the first two rows of a group if they are folded. */
    private void open(String form, String group, Map<String, List<String>> typed) throws Exception {
        for (var row = 0; row < 2; row++) {
            if (typed.containsKey(group + "." + row + ".kept")) {
                typed.put("do", List.of("open:" + group + ":" + row));
                var opened = read(page(post(form, typed, admin())));
                typed.clear();
                typed.putAll(opened);
            }
        }
    }

    private MvcTestResult publish(String form, Map<String, List<String>> typed) {
        typed.put("do", List.of("publish"));
        typed.putIfAbsent("note", List.of(""));
        typed.put("note", List.of("Guarded"));
        return post(form, typed, publisher());
    }

    private MvcTestResult post(String form, Map<String, List<String>> typed, RequestPostProcessor who) {
        var request = mvc.post().uri(form).with(who).with(csrf());
        typed.forEach((name, words) -> words.forEach(word -> request.param(name, word)));
        return request.exchange();
    }

    private static Document page(MvcTestResult answer) throws UnsupportedEncodingException {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
