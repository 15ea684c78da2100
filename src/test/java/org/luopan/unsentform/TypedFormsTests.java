package org.luopan.unsentform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;
import static org.luopan.account.EditorFixtures.publisher;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.WritingTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What is being typed is kept for whoever types it, within bounds. */
@WritingTest
class TypedFormsTests {

    private static final String NEW = "/admin/entries/glossary/new";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from typed_form").update();
    }

    @Test
    void isSeenByItsAuthorAlone() {
        assertThat(keep("page-0001", NEW, "Typed by one", editor())).isEqualTo(204);

        assertThat(mvc.get().uri(NEW + "/typed/page-0001").with(editor()))
                .hasStatusOk()
                .bodyText()
                .contains("Typed by one");
        assertThat(mvc.get().uri(NEW + "/typed/page-0001").with(publisher())).hasStatus(404);
        assertThat(mvc.get().uri(NEW).with(publisher())).bodyText().doesNotContain("page-0001");
        assertThat(mvc.post()
                        .uri("/admin/typed/discarding")
                        .with(publisher())
                        .with(csrf())
                        .param("typed", "page-0001")
                        .param("address", NEW))
                .hasStatus(303);
        assertThat(mvc.get().uri(NEW).with(editor())).bodyText().contains("page-0001");
    }

    @Test
    void needsATokenAndSomebodySignedIn() {
        assertThat(mvc.post()
                        .uri("/admin/typed")
                        .with(editor())
                        .param("typed", "page-0001")
                        .param("address", NEW))
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/admin/typed")
                        .with(csrf())
                        .param("typed", "page-0001")
                        .param("address", NEW))
                .hasStatus(401);
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "short, /admin/entries/glossary/new",
        "page-0001, /admin/people/new",
        "page-0001, https://elsewhere.test/admin/entries/glossary/new",
        "page 0001, /admin/entries/glossary/new"
    })
    void keepsOnlyWhatComesFromTheFormOfAnEntry(String page, String address) {
        assertThat(keep(page, address, "x", editor())).isEqualTo(422);
        assertThat(count()).isZero();
    }

    @Test
    void isBoundedInSizeAndNumber() {
        assertThat(keep("page-long", NEW, "x".repeat(TypedForms.LONGEST), editor()))
                .isEqualTo(422);
        for (var i = 0; i < TypedForms.MOST + 3; i++) {
            assertThat(keep("page-%04d".formatted(i), NEW, "x", editor())).isEqualTo(204);
        }
        assertThat(count()).isEqualTo(TypedForms.MOST);
        assertThat(keep("page-0032", NEW, "again", editor())).isEqualTo(204);
        assertThat(count()).isEqualTo(TypedForms.MOST);
    }

    @Test
    void isChangedInPart() {
        assertThat(change("page-0001", editor())).as("nothing is kept yet").isEqualTo(422);
        keep("page-0001", NEW, "Typed first", editor());
        assertThat(change("page-0001", publisher())).as("somebody else's").isEqualTo(422);
        assertThat(change("page-0001", editor())).isEqualTo(204);

        assertThat(jdbc.sql("select content from typed_form")
                        .query(String.class)
                        .single())
                .contains("\"name_en\":[\"Typed first\"]", "\"pinyin\":[\"later\"]", "\"several\":[\"a\",\"b\"]")
                .doesNotContain("gone", "_csrf");
        keep("page-0002", NEW, "x".repeat(TypedForms.LONGEST - 200), editor());
        assertThat(mvc.post()
                        .uri("/admin/typed/changes")
                        .with(editor())
                        .with(csrf())
                        .param("typed", "page-0002")
                        .param("address", NEW)
                        .param(".more", "x".repeat(300)))
                .hasStatus(422);
    }

    private int change(String page, RequestPostProcessor who) {
        return mvc.post()
                .uri("/admin/typed/changes")
                .with(who)
                .with(csrf())
                .param("typed", page)
                .param("address", NEW)
                .param("gone", "hidden_en")
                .param(".pinyin", "later")
                .param(".several", "a", "b")
                .param(".do", "publish")
                .exchange()
                .getResponse()
                .getStatus();
    }

    @Test
    void isForgottenAfterAWhile() {
        keep("page-0001", NEW, "x", editor());
        jdbc.sql("update typed_form set typed_at = typed_at - interval '15' day")
                .update();

        assertThat(mvc.get().uri(NEW).with(editor())).bodyText().doesNotContain("page-0001");
        keep("page-0002", NEW, "x", editor());
        assertThat(count()).isOne();
    }

    private int keep(String page, String address, String name, RequestPostProcessor who) {
        return mvc.post()
                .uri("/admin/typed")
                .with(who)
                .with(csrf())
                .param("typed", page)
                .param("address", address)
                .param("tab", "")
                .param("name_en", name)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private long count() {
        return jdbc.sql("select count(*) from typed_form").query(Long.class).single();
    }
}
