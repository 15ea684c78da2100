package org.luopan.vocabularyform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;
import static org.luopan.account.EditorFixtures.publisher;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.SentForm;
import org.luopan.WritingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What an admin sees of a metric that a release changed too, and may do about it. */
@WritingTest
class DeliveredWordTests {

    private static final String DAU = "where kind = 'metric' and name = 'dau'";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    private String came = "";

    /** As a start leaves it after a release that changed the label too. */
    @BeforeEach
    void differ() {
        came = jdbc.sql("select came from delivery " + DAU).query(String.class).single();
        jdbc.sql(
                        "update delivery set delivered = came, came = :came, state = 'differs', item_id = :id, note = 'Luopan 9.9' "
                                + DAU)
                .param("came", came.replaceFirst("\"label_en\" : \"[^\"]*\"", "\"label_en\" : \"People a day\""))
                .param("id", id())
                .update();
        jdbc.sql("update metric set label_en = 'Ours a day' where slug = 'dau'").update();
    }

    @AfterEach
    void putBack() {
        jdbc.sql("update delivery set came = :came, delivered = null, state = 'delivered', note = 'first' " + DAU)
                .param("came", came)
                .update();
        jdbc.sql("update metric set label_en = :label where slug = 'dau'")
                .param("label", came.replaceFirst("(?s).*\"label_en\" : \"([^\"]*)\".*", "$1"))
                .update();
        jdbc.sql("delete from audit_event where subject = 'metric/dau'").update();
        jdbc.sql("delete from word_change where kind = 'metric'").update();
    }

    @Test
    void isOnTheOverviewAndInTheQueueOfWhoMayDecide() {
        assertThat(page("/admin").select("a[href$=#differing]").text()).startsWith("One word, metric");
        var listed = page("/admin/review").select("#differing li");
        assertThat(listed.text()).contains("Ours a day", "Metrics", "Luopan 9.9");
        assertThat(listed.select("a").attr("href")).isEqualTo(form());
        assertThat(mvc.get().uri("/admin/review").with(publisher()).exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Ours a day");
    }

    @Test
    void standsBesideWhatIsThereAndIsTakenOver() {
        var difference = page(form()).select("tr[data-change=label_en]");
        assertThat(difference.select("td").eachText()).containsExactly("Ours a day", "People a day");

        assertThat(decide("take", token())).hasStatus(303).hasRedirectedUrl(form());
        assertThat(label()).isEqualTo("People a day");
        assertThat(page(form()).select("tr[data-change]")).isEmpty();
        assertThat(page("/admin/review").select("#differing")).isEmpty();
        assertThat(page("/admin/log").text()).contains("Took over a metric from a release");
        assertThat(page(form()).select("ol.history > li").text()).contains("Admin", "Luopan 9.9", "People a day");
    }

    @Test
    void isKeptAsItIsThere() {
        assertThat(decide("keep", token())).hasStatus(303);
        assertThat(label()).isEqualTo("Ours a day");
        assertThat(page("/admin/review").select("#differing")).isEmpty();
        assertThat(page("/admin/log").text()).contains("Kept a metric that a release changed too");
    }

    @Test
    void isShownAgainIfItChangedMeanwhile() {
        var token = token();
        jdbc.sql("update metric set label_en = 'Ours again' where slug = 'dau'").update();
        var late = decide("take", token);
        assertThat(late).hasStatus(409).bodyText().contains("has changed since you opened the page", "Ours again");
        assertThat(label()).isEqualTo("Ours again");
    }

    @Test
    void isSettledWhenSomebodySavesWhatCame() {
        var fields = SentForm.of(page(form()), "form.entry-form");
        fields.set("label_en", "People a day");
        assertThat(mvc.post()
                        .uri(form())
                        .params(fields)
                        .with(admin())
                        .with(csrf())
                        .exchange())
                .hasStatus(303);
        assertThat(page("/admin/review").select("#differing")).isEmpty();
        assertThat(page(form()).select("tr[data-change]")).isEmpty();
    }

    private MvcTestResult decide(String what, String token) {
        return mvc.post()
                .uri(form() + "/delivery")
                .param("do", what)
                .param("token", token)
                .with(admin())
                .with(csrf())
                .exchange();
    }

    private String token() {
        return page(form()).select("form[action$=/delivery] input[name=token]").val();
    }

    private String form() {
        return "/admin/vocabulary/metric/" + id();
    }

    private long id() {
        return jdbc.sql("select id from metric where slug = 'dau'")
                .query(Long.class)
                .single();
    }

    private String label() {
        return jdbc.sql("select label_en from metric where slug = 'dau'")
                .query(String.class)
                .single();
    }

    private Document page(String path) {
        var got = mvc.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(admin())
                .exchange();
        assertThat(got).hasStatusOk();
        try {
            return Jsoup.parse(got.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
