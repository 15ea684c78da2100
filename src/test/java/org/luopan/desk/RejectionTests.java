package org.luopan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;
import static org.luopan.account.EditorFixtures.editor;
import static org.luopan.account.EditorFixtures.publisher;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.luopan.SentForm;
import org.luopan.WritingTest;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Revisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the forms of the desk refuse, and how. */
@WritingTest
class RejectionTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Revisions revisions;

    static Stream<String> forms() {
        return Stream.of(
                "platforms/wechat",
                "tiers/tier-3",
                "cities/qingdao",
                "trends/livestreaming",
                "glossary/koc",
                "guide/choose-the-platform",
                "sources/tenba-2021",
                "market/china");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void refusesWhatIsEmptyTooLongOrNoAddress(String entry) throws Exception {
        var form = form(entry);
        var typed = fields(form);
        typed.put("name_en", "");
        typed.put("summary_en", "x".repeat(2001));
        typed.put("slug", "Not an address");
        typed.put("sort_order", "many");
        typed.put("checking", "nonsense");
        typed.put("note", "kept");
        var answer = post(form, typed, publisher());

        assertThat(answer).hasStatus(422);
        var page = page(answer);
        assertThat(page.select(".error-summary li")).hasSize(5);
        for (var field : List.of("name_en", "summary_en", "slug", "sort_order", "checking")) {
            assertThat(page.select("#" + field).attr("aria-invalid")).as(field).isEqualTo("true");
            assertThat(page.select("#" + field + "-error").text()).as(field).isNotBlank();
        }
        assertThat(page.select("#slug").val()).isEqualTo("Not an address");
        assertThat(page.select("#note").val()).isEqualTo("kept");
        assertThat(page.select("#summary_en").text()).hasSize(2001);
    }

    @Test
    void saysThatItIsTooLateToPurgeWhatIsNotInTheBin() throws Exception {
        var wechat = revisions.subject(EntryKind.PLATFORM, "wechat").orElseThrow();
        var answer = mvc.post()
                .uri("/admin/entries/platforms/" + wechat.id() + "/purge")
                .with(admin())
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(409);
        assertThat(revisions.subject(wechat.id()).orElseThrow().isPublished()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "amount, a lot, is not a number",
        "amount, 17000000000, implausible",
        "unit, percent, does not fit",
        "metric, no-such-metric, no metric is called",
        "source, no-such-source, no source is called",
        "as_of, 2025-13, is not a time",
        "as_of, 2999, is in the future",
        "confidence, gut-feeling, has no value called",
        "label_en, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', too long"
    })
    void refusesAFigureThatCannotBe(String field, String words, String reason) throws Exception {
        var form = form("platforms/momo");
        var typed = fields(form);
        typed.put("tab", "figures");
        typed.keySet().removeIf(name -> name.startsWith("figures."));
        typed.putAll(Map.of(
                "figures.0.metric", "mau",
                "figures.0.amount", "1000000",
                "figures.0.unit", "users",
                "figures.0.as_of", "2025",
                "figures.0.source", "hello-group-ir",
                "figures.0.confidence", "official-filing"));
        typed.put("figures.0." + field, words);
        var answer = post(form, typed, editor());

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#figures-0-" + field + "-error").text()).contains(reason);
        assertThat(page(answer)
                        .select("#figures-0-" + field + ", #figures-0-" + field + " option[selected]")
                        .eachAttr("value"))
                .anySatisfy(kept ->
                        assertThat(kept).matches(shown -> shown.equals(words) || shown.endsWith("[" + words + "]")));
    }

    @Test
    void letsOnlyAForecastBeAboutATimeToCome() throws Exception {
        var form = form("platforms/momo");
        var typed = fields(form);
        typed.put("tab", "figures");
        typed.keySet().removeIf(name -> name.startsWith("figures."));
        typed.putAll(Map.of(
                "figures.0.metric", "mau",
                "figures.0.amount", "a lot",
                "figures.0.unit", "users",
                "figures.0.as_of", "2030",
                "figures.0.source", "hello-group-ir",
                "figures.0.confidence", "forecast"));
        var answer = post(form, typed, editor());

        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#figures-0-amount-error")).isNotEmpty();
        assertThat(page(answer).select("#figures-0-as_of-error")).isEmpty();
    }

    @Test
    void refusesTwoPreferredValuesOfOneDefinition() throws Exception {
        var form = form("platforms/momo");
        var typed = fields(form);
        typed.put("tab", "figures");
        typed.keySet().removeIf(name -> name.startsWith("figures."));
        for (var row : List.of("figures.0.", "figures.1.")) {
            typed.putAll(Map.of(
                    row + "metric", "mau",
                    row + "amount", "1000000",
                    row + "unit", "users",
                    row + "as_of", "2025",
                    row + "source", "hello-group-ir",
                    row + "confidence", "official-filing",
                    row + "rank", "preferred"));
        }
        var answer = post(form, typed, editor());
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#figures-1-rank-error").text()).contains("already taken by row 1");
    }

    @Test
    void letsAPublisherOverruleADoubtWithANote() throws Exception {
        var form = form("platforms/tantan");
        var typed = fields(form);
        typed.put("tab", "figures");
        typed.keySet().removeIf(name -> name.startsWith("figures."));
        typed.putAll(Map.of(
                "figures.0.metric", "mau",
                "figures.0.amount", "12",
                "figures.0.unit", "users",
                "figures.0.as_of", "2025",
                "figures.0.source", "hello-group-ir",
                "figures.0.confidence", "official-filing"));
        var refused = post(form, typed, publisher());
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("[name=overrule]")).hasSize(1);
        typed.put("overrule", "yes");
        assertThat(post(form, typed, publisher())).hasStatus(422);
        typed.put("note", "The filing says so");
        assertThat(post(form, typed, editor())).hasStatus(422);
        assertThat(post(form, typed, publisher())).hasStatus(303);

        var later = fields(form);
        later.put("note_en", "Something else");
        assertThat(post(form, later, editor())).as("what was overruled stands").hasStatus(303);
    }

    @Test
    void answersAnOldFormWithBothVersions() throws Exception {
        var form = form("trends/guochao");
        var first = fields(form);
        var second = new LinkedHashMap<>(first);
        first.put("summary_en", "First.");
        second.put("summary_en", "Second.");
        assertThat(post(form, first, editor())).hasStatus(303);
        var answer = post(form, second, publisher());

        assertThat(answer).hasStatus(409);
        assertThat(page(answer).select("table.conflict").text())
                .contains("First.")
                .contains("Second.");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void refusesWhoeverIsNotAllowed(String entry) throws Exception {
        var form = form(entry);
        var typed = fields(form);
        assertThat(mvc.post().uri(form).with(editor()).param("do", "draft").exchange())
                .as("no token")
                .hasStatus(403);
        assertThat(mvc.post().uri(form).with(csrf()).exchange()).as("nobody").hasStatus(401);
        typed.put("do", "publish");
        typed.put("note", "mine");
        assertThat(post(form, typed, editor())).as("no publisher").hasStatus(403);
        assertThat(mvc.post()
                        .uri(form + "/deletion")
                        .with(editor())
                        .with(csrf())
                        .exchange())
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri(form + "/purge")
                        .with(publisher())
                        .with(csrf())
                        .exchange())
                .hasStatus4xxClientError();
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/entries/platforms/new",
        "/admin/entries/sources/new",
        "/admin/entries/cities/new",
        "/admin/vocabulary/word/new",
        "/admin/vocabulary/metric/new",
        "/admin/vocabulary/tier-list/new",
        "/admin/vocabulary/correction/new"
    })
    void refusesAnEmptyNewEntry(String address) throws Exception {
        var answer = mvc.post().uri(address).with(admin()).with(csrf()).exchange();
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select(".error-summary li")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/admin/vocabulary/word/new", "/admin/vocabulary/metric/new"})
    void callsTheNameOfAWordAName(String address) throws Exception {
        var answer = mvc.post().uri(address).with(admin()).with(csrf()).exchange();
        var page = page(answer);
        assertThat(page.select(".error-summary li").eachText()).anyMatch(fault -> fault.startsWith("Name (English)"));
        assertThat(page.select("main").text()).doesNotContain("What it counts", "several parts");
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/vocabulary",
        "/admin/vocabulary/word",
        "/admin/vocabulary/metric/1",
        "/admin/vocabulary/word/new"
    })
    void keepsTheVocabularyForAdmins(String address) {
        assertThat(mvc.get().uri(address).with(publisher()).exchange()).hasStatus(403);
        assertThat(mvc.get().uri(address).with(admin()).exchange()).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/entries/nothing",
        "/admin/entries/platforms/0",
        "/admin/entries/platforms/999999999999999999",
        "/admin/entries/platforms/wechat",
        "/admin/entries/cities/1",
        "/admin/revisions/0",
        "/admin/revisions/x",
        "/admin/entries/platforms/1?tab=nothing",
        "/admin/vocabulary/nothing",
        "/admin/vocabulary/word/0"
    })
    void saysThatThereIsNoSuchPage(String address) {
        assertThat(mvc.get().uri(address).with(admin()).exchange()).hasStatus4xxClientError();
    }

    @Test
    void takesOddParametersWithoutBreaking() {
        for (var odd : List.of(
                "/admin/entries/platforms?q=%25_%27&status=x&sort=;drop&page=-1",
                "/admin/entries/platforms?page=99999999",
                "/admin/vocabulary/word?q=%00",
                "/en/changes?kind=nothing&page=x",
                "/en/platforms/wechat/history?from=1&to=x",
                "/en/platforms/wechat/history/1..999999999",
                "/en/platforms/wechat/history?from=99999999999&to=1")) {
            assertThat(mvc.get().uri(odd).with(admin()).exchange().getResponse().getStatus())
                    .as(odd)
                    .isLessThan(500);
        }
    }

    private String form(String entry) {
        var slash = entry.indexOf('/');
        return revisions
                .subject(EntryKind.ofFolder(entry.substring(0, slash)).orElseThrow(), entry.substring(slash + 1))
                .orElseThrow()
                .form();
    }

    /** The fields that a browser would send for the first part of a form. */
    private Map<String, String> fields(String form) throws Exception {
        return SentForm.lastOf(page(mvc.get().uri(form).with(publisher()).exchange()), "form.entry-form");
    }

    private MvcTestResult post(String form, Map<String, String> typed, RequestPostProcessor who) {
        var request = mvc.post().uri(form).with(who).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private static Document page(MvcTestResult answer) throws UnsupportedEncodingException {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
