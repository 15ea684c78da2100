package org.luopan.newestvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;
import static org.luopan.account.EditorFixtures.publisher;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.luopan.OnOneDatabase;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.language.AsOf;
import org.luopan.publishing.Decisions;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.RecordData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WritingTest
class NewestValueTests {

    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);
    private static final String FORM = "/admin/newest/platforms/wechat";
    private static final String NEW_ADDRESS =
            "https://www.tencent.com/en-us/investors/tencent-announces-2026-third-quarter-results.html";

    private static final String SOURCE = "Source: %s (%s)"
            .formatted(
                    Delivered.text("source/tencent-ir", "name_en"), Delivered.text("source/tencent-ir", "publisher"));

    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Saves saves;

    @Autowired
    private Decisions decisions;

    private RecordData delivered = RecordData.NOTHING;

    /** Here the last value is one of the second quarter of 2026, whatever the delivered content has. */
    @BeforeEach
    void leaveOutWhatIsNewer() {
        delivered = live();
        var last = delivered.rows("figures").stream()
                .filter(figure -> isOfTheSeries(figure) && !time(figure).isAfter(LAST))
                .max(Comparator.comparing(NewestValueTests::time))
                .orElseThrow();
        var figures = delivered.rows("figures").stream()
                .filter(figure -> !isOfTheSeries(figure) || !time(figure).isAfter(LAST))
                .map(figure -> figure.equals(last)
                        ? figure.with("amount", "1439000000")
                                .with("as_of", "2026-Q2")
                                .with("unit", "accounts")
                                .with("basis_en", "Accounts of both, end of period")
                                .with("basis_sv", "Konton i båda, vid periodens slut")
                        : figure)
                .toList();
        if (!figures.equals(delivered.rows("figures"))) {
            put(delivered.with("figures", figures));
        }
    }

    @AfterEach
    void putBackWhatWasDelivered() {
        if (!live().equals(delivered)) {
            put(delivered);
        }
    }

    private static boolean isOfTheSeries(RecordData figure) {
        return figure.get("metric").equals("mau")
                && figure.get("product").isEmpty()
                && figure.get("confidence").equals("official-filing");
    }

    private static LocalDate time(RecordData figure) {
        return AsOf.parse(figure.get("as_of")).to();
    }

    @Test
    void copiesEverythingElseFromTheLastValueOfTheSeries() {
        var page = page(FORM + "?metric=mau");
        assertThat(page.select(".last").text()).contains("1.439").contains("Q2 2026");
        assertThat(page.select("#f-unit option[selected]").val()).isEqualTo("accounts");
        assertThat(page.select("#f-basis_en").val()).isEqualTo("Accounts of both, end of period");
        assertThat(page.select("#f-note_en").val()).isEmpty();
        assertThat(page.select("details.rest").hasAttr("open")).isFalse();
    }

    @Test
    void saysWhatItHasUnderstoodAndWhatThePageWillLeadWith() {
        var looked = looked(typed("1.445 bn", "30 September 2026", NEW_ADDRESS.replace("third", "last")));
        var says = looked.select("#understood").text().replace('\u00a0', ' ');
        assertThat(says)
                .contains("1,445,000,000 accounts, 30 September 2026")
                .contains("The page will lead with 1.445 billion (30 September 2026), because")
                .contains("+0.4% compared with 1.439 billion (Q2 2026)");
        assertThat(looked.select("#f-source-0-title").val()).isEqualTo("Tencent announces 2026 last quarter results");
        assertThat(looked.select("#f-source-0-publisher").val()).isEqualTo("Tencent Holdings");
        assertThat(looked.select("#f-source-0-kind option[selected]").val()).isEqualTo("filing");
        assertThat(looked.select("#f-note").val().replace('\u00a0', ' '))
                .isEqualTo("Newest value: Monthly active users 1.445 billion (30 September 2026)");
    }

    @Test
    void recognizesASourceHoweverItsAddressIsWritten() {
        var looked = looked(typed("1.445 bn", "Q3 2026", "tencent.com/en-us/investors.html?utm_source=mail#results"));
        assertThat(looked.select("#understood").text()).contains(SOURCE);
        assertThat(looked.select("fieldset.carried")).isEmpty();
        // Nobody has opened that page yet, as its own form says.
        assertThat(looked.select("#understood").text()).contains("This source is still marked as not read");
    }

    @Test
    @OnOneDatabase
    void asksWhichNumberIsMeantAndShowsBoth() {
        var typed = typed("1,445 million", "Q3 2026", "https://www.tencent.com/en-us/investors.html");
        var looked = looked(typed);
        assertThat(looked.select("input[name=meant]").eachAttr("value")).containsExactly("1445000000", "1445000");
        assertThat(looked.select("input[name=meant][checked]").val()).isEqualTo("1445000000");
        typed.put("meant", "1445000");
        var other = looked(typed);
        assertThat(other.select("#understood").text())
                .contains("1,445,000 accounts")
                .contains("Check the amount");
    }

    @Test
    @OnOneDatabase
    void keepsEverythingTypedWhereSomethingIsWrong() {
        var typed = typed("many", "soon", "nowhere");
        typed.put("basis_en", "Another basis");
        var answer = sent(typed, publisher());
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = parsed(answer);
        assertThat(page.select(".error-summary li")).hasSize(3);
        assertThat(page.select("#f-amount").val()).isEqualTo("many");
        assertThat(page.select("#f-time").val()).isEqualTo("soon");
        assertThat(page.select("#f-address").val()).isEqualTo("nowhere");
        assertThat(page.select("#f-basis_en").val()).isEqualTo("Another basis");
        assertThat(page.select("#f-amount").attr("aria-describedby")).contains("e-amount");
    }

    @ParameterizedTest
    @CsvSource({
        "900–950 million, Q3 2026, Two amounts are not one value",
        "1.42E+09, Q3 2026, The spreadsheet has shortened this amount",
        "USD 3.2bn, Q3 2026, The last value is not in this currency",
        "52.3%, Q3 2026, The last value is not a percentage",
        "1.445 bn, 03/04/2026, Nobody can tell the day from the month here",
        "1.445 bn, FY2026, A financial year need not be a calendar year",
        "1.445 bn, soon, The time is not understood"
    })
    @OnOneDatabase
    void saysWhyItDoesNotUnderstand(String amount, String time, String why) {
        var page = parsed(sent(typed(amount, time, "https://www.tencent.com/en-us/investors.html"), publisher()));
        assertThat(page.select(".error-summary li")).hasSize(1);
        assertThat(page.select(".error-summary").text()).contains(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2028", "Q4 2027", "31 December 2027", "9999", "0000"})
    @OnOneDatabase
    void refusesATimeThatCannotBe(String time) {
        var answer = sent(typed("1.445 bn", time, "https://www.tencent.com/en-us/investors.html"), publisher());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(parsed(answer).select(".error-summary").text()).containsAnyOf("is in the future", "must be between");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<https://m.tencent.com/en-us/investors.html>", "“tencent.com/en-us/investors.html/”"})
    @OnOneDatabase
    void recognizesAnAddressInItsMarks(String address) {
        assertThat(looked(typed("1.445 bn", "Q3 2026", address))
                        .select("#understood")
                        .text())
                .contains("Source: Quarterly and annual results announcements (Tencent Holdings)");
    }

    @Test
    @OnOneDatabase
    void takesAnAddressInItsOwnLettersWithoutItsScheme() {
        var looked = looked(typed("1.445 bn", "Q3 2026", "微博.中国/a"));
        assertThat(looked.select(".error-summary")).isEmpty();
    }

    @Test
    void saysThatNobodyKnowsWhatCannotBeToldOfANewSource() {
        var typed = typed("1.445 bn", "Q3 2026", "https://www.example.org/x7f3");
        var looked = looked(typed);
        assertThat(looked.select(".error-summary")).isEmpty();
        assertThat(looked.select(".carried .proposed").text())
                .isEqualTo("example.org/x7f3 · example.org · unknown type · unknown language");
        assertThat(looked.select(".carried a[href]").eachAttr("href"))
                .containsExactly("/admin/reports/incomplete-sources");
        assertThat(looked.select("#source-0 details[open], .carried details[open]"))
                .isEmpty();
        // It counts as what it is: less than all others, and the page says so, and why it does not lead.
        assertThat(looked.select("#understood .verdict").text())
                .contains("The page will still lead with", "this is a value from a source of unknown type");
        assertThat(looked.select("#understood").text()).contains("counts as less reliable than the others");

        // Whoever empties what is needed is told so, where it can be seen.
        typed.putAll(hidden(looked));
        typed.put("source-0-title", "");
        typed.put("source-0-kind", "");
        typed.put("do", "publish");
        var answer = sent(typed, publisher());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(parsed(answer).select(".error-summary").text())
                .contains("Title: is missing")
                .contains("Type of source: is missing");
        assertThat(parsed(answer).select(".carried details[open] #f-source-0-title"))
                .hasSize(1);
    }

    @Test
    void publishesASourceOfUnknownTypeAsThat() {
        var before = live();
        var typed = typed("1.445 bn", "Q3 2026", "https://unheard-of.example/x7f4");
        typed.putAll(hidden(looked(typed)));
        typed.put("do", "publish");
        try {
            assertThat(sent(typed, publisher()).getStatus()).isEqualTo(303);
            var figures = live().rows("figures");
            assertThat(figures.get(figures.size() - 1).get("confidence")).isEqualTo("unknown");
            assertThat(figures.get(figures.size() - 1).get("source")).isEqualTo("unheard-of-example-x7f4");
            var facts = page("/en/sources/unheard-of-example-x7f4").select(".facts");
            assertThat(facts.text()).contains("Type unknown type", "Language unknown language");
            assertThat(page("/en/sources/unheard-of-example-x7f4").select("h1").attr("lang"))
                    .isEqualTo("und");
            assertThat(page("/en/sources?kind=unknown").text()).contains("unheard-of.example/x7f4");
            assertThat(page("/sv/sources?kind=unknown").select("[data-facet=kind][data-value=unknown]"))
                    .hasSize(1);
            assertThat(page("/en/platforms/wechat")
                            .select("[data-source=unheard-of-example-x7f4]")
                            .parents()
                            .text())
                    .contains("source of unknown type");
            assertThat(page("/admin/reports/incomplete-sources")
                            .select("tbody tr")
                            .text())
                    .contains("unheard-of.example/x7f4")
                    .contains(
                            "its type is unknown; its language is unknown; its title is only its address; cited in 1 place");
        } finally {
            put(before);
        }
    }

    @Test
    void describesASourceAsSoonAsItsAddressIsTyped() {
        assertThat(described("https://example.org/x7f3")
                        .select("#f-source-0-publisher")
                        .val())
                .isEqualTo("example.org");
        assertThat(described("https://www.tencent.com/en-us/investors.html").text())
                .isEqualTo(SOURCE);
        assertThat(described("nowhere").text()).isEmpty();
        assertThat(described("").text()).isEmpty();
    }

    private Document described(String address) {
        var request = mvc.post().uri(FORM + "/source").with(editor()).with(csrf());
        typed("", "", address).forEach(request::param);
        var answer = request.exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return parsed(answer);
    }

    @Test
    void publishesOnlyWhatWasSeen() {
        var typed = typed("1.445 bn", "Q3 2026", NEW_ADDRESS);
        typed.putAll(hidden(looked(typed)));
        typed.put("do", "publish");
        typed.put("amount", "1.545 bn");
        var answer = sent(typed, publisher());
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(parsed(answer).select("[role=alert]").text()).contains("You have changed something");
    }

    @Test
    void showsWhatOthersHaveChangedBeforeItSaves() {
        var typed = typed("1.445 bn", "Q3 2026", "https://www.tencent.com/en-us/investors.html");
        typed.putAll(hidden(looked(typed)));
        typed.put("do", "publish");
        var revision = publishAnother();
        try {
            var answer = sent(typed, publisher());
            assertThat(answer.getStatus()).isEqualTo(409);
            var page = parsed(answer);
            assertThat(page.select("[role=alert]").text()).contains("Somebody has changed these figures");
            assertThat(page.select("#f-amount").val()).isEqualTo("1.445 bn");
            assertThat(page.select("#understood").text()).contains("It is not newer than the last value");
        } finally {
            restore(revision);
        }
    }

    @Test
    void leadsOncePublishedAndRestsOnTheNewSourceThatWasRead() {
        var before = live();
        var typed = typed("1.445 bn", "Q3 2026", NEW_ADDRESS);
        typed.putAll(hidden(looked(typed)));
        typed.put("do", "publish");
        var answer = sent(typed, publisher());
        try {
            assertThat(answer.getStatus()).isEqualTo(303);
            assertThat(answer.getRedirectedUrl()).isEqualTo(FORM);
            var lead = page("/en/platforms/wechat").select("#figure-mau > [data-figure]");
            assertThat(lead.attr("data-amount")).isEqualTo("1445000000");
            assertThat(lead.attr("data-source")).isEqualTo("tencent-announces-2026-third-quarter-results");
            assertThat(lead.text()).contains("read in the original");
            var added = live().rows("figures").get(before.rows("figures").size());
            assertThat(added.get("basis_en")).isEqualTo("Accounts of both, end of period");
            assertThat(added.get("confidence")).isEqualTo("official-filing");
            assertThat(added.get("checked_on")).isEqualTo("2026-11-22");
            assertThat(page("/en/platforms/wechat/history").text()).contains("Newest value: Monthly active users");
        } finally {
            put(before);
        }
    }

    @Test
    void goesToReviewFromThoseWhoDoNotPublish() {
        var typed = typed("1.445 bn", "Q3 2026", "https://www.tencent.com/en-us/investors.html");
        var looked = parsed(sent(typed, editor()));
        assertThat(looked.select("button[value=publish]")).isEmpty();
        typed.putAll(hidden(looked));
        typed.put("do", "publish");
        assertThat(sent(typed, editor()).getStatus()).isEqualTo(403);
        typed.put("do", "review");
        var answer = sent(typed, editor());
        assertThat(answer.getRedirectedUrl()).startsWith("/admin/revisions/");
        decisions.reject(
                Long.parseLong(String.valueOf(answer.getRedirectedUrl()).replaceAll("\\D", "")), "Only tried", LIN);
    }

    @Test
    void isForEditorsWithTheirToken() {
        assertThat(mvc.get().uri(FORM + "?metric=mau")).hasStatus3xxRedirection();
        var typed = typed("1.445 bn", "Q3 2026", NEW_ADDRESS);
        var request = mvc.post().uri(FORM).with(publisher());
        typed.forEach(request::param);
        assertThat(request.exchange().getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void takesTheFirstProductWhereOnlyProductsAreCounted() {
        var page = mvc.get().uri("/admin/newest/platforms/douyin?metric=mau").with(publisher());
        assertThat(page).hasStatusOk().bodyText().contains("name=\"product\" value=\"Douyin\"");
    }

    @Test
    void isFoundByTheFigureAndByTheEntry() {
        assertThat(page(FORM).select("a[href*='metric=mau']")).isNotEmpty();
        var figure = live().rows("figures").stream()
                .filter(NewestValueTests::isOfTheSeries)
                .findFirst()
                .orElseThrow()
                .get(RecordData.ID);
        var form = page("/admin/newest/figure-" + figure).select("form.newest");
        assertThat(form.attr("action")).isEqualTo(FORM);
        assertThat(form.select("[name=metric]").val()).isEqualTo("mau");
        assertThat(form.select("[name=like]").val()).isEqualTo(figure);
        assertThat(mvc.get().uri("/admin/newest/figure-999999999").with(publisher()))
                .hasStatus(404);
        assertThat(mvc.get().uri(FORM + "?metric=nothing").with(publisher())).hasStatus(404);
        assertThat(mvc.get().uri("/admin/newest/platforms/nobody").with(publisher()))
                .hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mau", "MAU", "monthly active users", "Månadsanvändare"})
    void knowsAMetricByItsCodeAndItsNamesInRows(String metric) {
        var looked = looked(new LinkedHashMap<>(Map.of(
                "metric", "mau",
                "do", "look",
                "rows", "1 441 miljoner\tQ3 2026\thttps://www.tencent.com/en-us/investors.html\t" + metric)));
        assertThat(looked.select(".fates tbody tr").text()).contains("The page will lead with");
    }

    @Test
    void savesRowsOfASpreadsheetTogether() {
        var before = live();
        var count = revisionsOfWeChat();
        var typed = new LinkedHashMap<>(Map.of(
                "metric", "mau",
                "do", "look",
                "rows",
                        "Amount\tTime\tURL\n1 441 miljoner\tkvartal 3 2026\thttps://www.tencent.com/en-us/investors.html\n"
                                + "1.5 gazillion\tQ4\tx\n"));
        var wrong = sent(typed, publisher());
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(parsed(wrong).select(".fates tbody tr")).hasSize(2);
        assertThat(parsed(wrong).select(".error-summary").text()).contains("Row 2: The amount is not understood");
        typed.put(
                "rows",
                "1,441 million\tQ3 2026\thttps://www.tencent.com/en-us/investors.html\n"
                        + "1 400 000 000\t31 Dec 2024\twww.example.com/news/2025/02/03/tencent-users-of-last-year\tMonthly active users");
        var looked = parsed(sent(typed, publisher()));
        assertThat(looked.select(".fates tbody tr").get(0).text()).contains("The page will lead with");
        assertThat(looked.select(".fates tbody tr").get(1).text()).contains("It is not newer than the last value");
        assertThat(looked.select("#f-source-0-published").val()).isEqualTo("2025-02-03");
        typed.putAll(hidden(looked));
        typed.put("source-0-publisher", "Example");
        typed.put("source-0-kind", "media");
        typed.put("source-0-title", "Tencent users of last year");
        typed.put("source-0-published", "2025-02-03");
        typed.put("source-0-language", "en");
        typed.put("do", "publish");
        try {
            var answer = sent(typed, publisher());
            assertThat(answer.getStatus()).isEqualTo(303);
            assertThat(live().rows("figures")).hasSize(before.rows("figures").size() + 2);
            assertThat(live().rows("figures")
                            .get(before.rows("figures").size() + 1)
                            .get("confidence"))
                    .isEqualTo("article");
            assertThat(revisionsOfWeChat()).isLessThanOrEqualTo(count + 2);
        } finally {
            put(before);
        }
    }

    @Test
    void saysTheFateOfEachOfTwoHundredRows() throws IOException {
        var rows = new StringBuilder("Antal;Tid;Länk\r\n");
        for (var at = 0; at < 200; at++) {
            rows.append(at == 117 ? "många" : "1 " + (100 + at) + ",5 miljoner")
                    .append(";")
                    .append(LocalDate.of(2023, 1, 1).plusDays(at * 5L))
                    .append(";https://www.tencent.com/en-us/investors.html#")
                    .append(at)
                    .append("\r\n");
        }
        var typed = new LinkedHashMap<>(Map.of("metric", "mau", "do", "look", "rows", rows.toString()));
        var answer = sent(typed, publisher());
        var page = parsed(answer);
        assertThat(page.select(".fates tbody tr")).hasSize(200);
        assertThat(page.select(".error-summary li")).hasSize(1);
        assertThat(page.select(".error-summary").text()).contains("Row 118: The amount is not understood");
        assertThat(page.select(".fates tbody tr").get(199).text()).contains("1,299,500,000 accounts");
        assertThat(page.select(".fates tbody tr").get(199).select("td").get(2).text())
                .contains(SOURCE.replaceAll(" \\(.*", ""));
        assertThat(zipped(answer)).as("bytes of the page, compressed").isLessThan(20_480);

        typed.put(
                "rows", "1 million\t2021\thttps://www.tencent.com/en-us/investors.html\n".repeat(PastedRows.MOST + 1));
        var tooMany = sent(typed, publisher());
        assertThat(tooMany.getStatus()).isEqualTo(422);
        assertThat(parsed(tooMany).select(".error-summary").text()).contains("At most 300 rows", "301");
        assertThat(parsed(tooMany).select("#f-rows").val().lines()).hasSize(PastedRows.MOST + 1);
    }

    @Test
    void saysOnceWhatIsWrongWithManyRows() {
        var typed = new LinkedHashMap<>(Map.of(
                "metric",
                "mau",
                "do",
                "look",
                "rows",
                "many\tsoon\thttps://www.tencent.com/en-us/investors.html\n".repeat(200)
                        + "1 441 million\tsoon\thttps://www.tencent.com/en-us/investors.html\n"));
        var page = parsed(sent(typed, publisher()));
        assertThat(page.select(".error-summary li").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("Rows 1–200: The amount is not understood"),
                        second -> assertThat(second).startsWith("Rows 1–201: The time is not understood"));
        assertThat(page.select(".fates tbody tr .badge")).hasSize(401);
    }

    @Test
    void takesTheNumberThatItProposedWithoutASecondLook() {
        var before = live();
        var typed = typed("1,452 million", "Q3 2026", "https://www.tencent.com/en-us/investors.html");
        var looked = looked(typed);
        typed.putAll(hidden(looked));
        typed.put("meant", looked.select("[name=meant][checked]").val());
        assertThat(typed.get("meant")).isEqualTo("1452000000");
        typed.put("do", "publish");
        try {
            assertThat(sent(typed, publisher()).getStatus()).isEqualTo(303);
        } finally {
            put(before);
        }
        // The other number has not been seen yet.
        typed.put("meant", looked.select("[name=meant]:not([checked])").val());
        var again = sent(typed, publisher());
        assertThat(parsed(again).select(".notice[role=alert]").text()).contains("You have changed something");
    }

    @Test
    void writesAChangeWithAMinusSign() {
        assertThat(looked(typed("900 million", "Q3 2026", "https://www.tencent.com/en-us/investors.html"))
                        .select("#understood")
                        .text())
                .containsPattern("That is −\\d\\d(\\.\\d)?% compared with")
                .doesNotContain("-3");
    }

    private static int zipped(MockHttpServletResponse answer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(answer.getContentAsByteArray());
        }
        return bytes.size();
    }

    private static Map<String, String> typed(String amount, String time, String address) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("metric", "mau");
        typed.put("amount", amount);
        typed.put("time", time);
        typed.put("address", address);
        typed.put("unit", "accounts");
        typed.put("qualifier", "exact");
        typed.put("basis_en", "Accounts of both, end of period");
        typed.put("basis_sv", "Weixin och WeChat tillsammans, vid periodens slut");
        typed.put("do", "look");
        return typed;
    }

    /** What the second step sends along: what was understood, and the fields of a new source. */
    private static Map<String, String> hidden(Document page) {
        var fields = new LinkedHashMap<String, String>();
        page.select("form.newest [name=seen], form.newest [name=state], form.newest [name^=source-]")
                .forEach(field -> fields.put(
                        field.attr("name"),
                        field.is("select") ? field.select("[selected]").val() : field.val()));
        fields.put("read", "yes");
        return fields;
    }

    private Document looked(Map<String, String> typed) {
        var answer = sent(typed, publisher());
        assertThat(answer.getStatus()).isEqualTo(200);
        return parsed(answer);
    }

    private MockHttpServletResponse sent(Map<String, String> typed, RequestPostProcessor who) {
        var request = mvc.post().uri(FORM).with(who).with(csrf());
        typed.forEach(request::param);
        return request.exchange().getResponse();
    }

    private Document page(String uri) {
        return parsed(mvc.get().uri(uri).with(publisher()).exchange().getResponse());
    }

    private static Document parsed(MockHttpServletResponse answer) {
        try {
            return Jsoup.parse(answer.getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private int revisionsOfWeChat() {
        var id = revisions.subject(EntryKind.PLATFORM, "wechat").orElseThrow().id();
        return revisions.history(id, true).size();
    }

    private RecordData live() {
        return revisions.published(
                revisions.subject(EntryKind.PLATFORM, "wechat").orElseThrow());
    }

    private RecordData publishAnother() {
        var before = live();
        var figures = new ArrayList<>(before.rows("figures"));
        figures.add(figures.get(figures.size() - 1)
                .with("id", "")
                .with("metric", "mau")
                .with("product", "")
                .with("unit", "accounts")
                .with("amount", "1450000000")
                .with("as_of", "2026-10")
                .with("confidence", "official-filing")
                .with("source", "tencent-ir"));
        put(before.with("figures", figures));
        return before;
    }

    private void restore(RecordData before) {
        put(before);
    }

    private void put(RecordData record) {
        var opened = revisions
                .open(revisions
                        .subject(EntryKind.PLATFORM, "wechat")
                        .orElseThrow()
                        .id())
                .orElseThrow();
        saves.save(
                new Save(opened.subject().id(), opened.token(), record, "Back", false, Save.Action.PUBLISH, null, true),
                LIN);
    }
}
