package org.luopan.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.somebody;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.PageTest;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.luopan.browser.SignInThrottle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@PageTest
@Tag("database")
class AccountTests {

    private static final String NEW = "quite-another-passphrase";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from sign_in_attempt").update();
        jdbc.sql("delete from account where username = 'carl'").update();
        EditorFixtures.open(context, "carl", "Carl Change", Role.EDITOR);
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        var here = session(EditorFixtures.PASSWORD);
        var elsewhere = session(EditorFixtures.PASSWORD);
        assertThat(change(here, EditorFixtures.PASSWORD, NEW, NEW)).hasStatus(303);
        assertThat(html(mvc.get().uri("/admin/account").cookie(here).exchange())
                        .select(".notice")
                        .text())
                .isEqualTo("Your password is changed. You are signed out everywhere else.");
        assertThat(mvc.get().uri("/admin/account").cookie(elsewhere)).hasStatus(302);
        assertThat(signIn(EditorFixtures.PASSWORD)).hasStatus(422);
        assertThat(signIn(NEW)).hasStatus(303);
    }

    @ParameterizedTest
    @CsvSource({
        "'', quite-another-passphrase, quite-another-passphrase, current",
        "wrong, quite-another-passphrase, quite-another-passphrase, current",
        "an-ordinary-passphrase, '', '', password",
        "an-ordinary-passphrase, short, short, password",
        "an-ordinary-passphrase, an-ordinary-passphrase, an-ordinary-passphrase, password",
        "an-ordinary-passphrase, carlcarlcarl, carlcarlcarl, password",
        "an-ordinary-passphrase, quite-another-passphrase, quite-another-passphrasf, again"
    })
    void refusesWhatIsNotAGoodChangeOfPassword(String current, String password, String again, String field) {
        var session = session(EditorFixtures.PASSWORD);
        var refused = change(session, current, password, again);
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select(".error-summary a").eachAttr("href")).containsExactly("#f-" + field);
        assertThat(html(refused).select("input[type=password]").eachAttr("value"))
                .allMatch(String::isEmpty);
        assertThat(signIn(EditorFixtures.PASSWORD)).hasStatus(303);
    }

    @Test
    void slowsThoseWhoGuessTheCurrentPassword() {
        var session = session(EditorFixtures.PASSWORD);
        for (var i = 0; i < SignInThrottle.FREE_FOR_A_NAME; i++) {
            change(session, "wrong", NEW, NEW);
        }
        assertThat(html(change(session, EditorFixtures.PASSWORD, NEW, NEW))
                        .select("#e-current")
                        .text())
                .startsWith("Too many wrong passwords.");
    }

    @Test
    void changesTheNameThatStandsBesideEverything() {
        var session = session(EditorFixtures.PASSWORD);
        assertThat(post("/admin/account/name", session, Map.of("name", "Carl <i>New</i>")))
                .hasStatus(303);
        assertThat(html(mvc.get().uri("/admin/account").cookie(session).exchange())
                        .select(".signed-in a[href='/admin/account']")
                        .text())
                .isEqualTo("Carl <i>New</i>");
        assertThat(post("/admin/account/name", session, Map.of("name", " "))).hasStatus(422);
        var tooLong = post("/admin/account/name", session, Map.of("name", "x".repeat(81)));
        assertThat(tooLong).hasStatus(422);
        assertThat(html(tooLong).select("#f-name").val()).hasSize(81);
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/log?who=a, /admin/log?who=a",
        "//evil.example/admin, /admin/account",
        "https://evil.example, /admin/account",
        "/admin/../login, /admin/../login",
        "/admin?x={y}, /admin?x=%7By%7D",
        "/admin/log?q=%C3%B6, /admin/log?q=%C3%B6",
        "/\\evil.example, /admin/account",
        "/admin\\evil.example, /admin/account",
        "/admin.evil.example, /admin/account",
        "/admin?a\u0001b, /admin/account",
        "/admin?a\u007fb, /admin/account",
        "'', /admin/account"
    })
    void changesTheLanguageAndStaysOnThisSite(String from, String destination) {
        var session = session(EditorFixtures.PASSWORD);
        var changed = post("/admin/account/language", session, Map.of("language", "sv", "from", from));
        assertThat(changed).hasStatus(303);
        assertThat(changed.getResponse().getRedirectedUrl()).isEqualTo(destination);
        assertThat(html(mvc.get().uri("/admin/account").cookie(session).exchange())
                        .select("html")
                        .attr("lang"))
                .isEqualTo("sv");
    }

    @Test
    void showsWhereTheEditorIsSignedInAndSignsOutEverywhere() {
        var here = session(EditorFixtures.PASSWORD);
        var elsewhere = session(EditorFixtures.PASSWORD);
        var page = html(mvc.get().uri("/admin/account").cookie(here).exchange());
        assertThat(page.select(".sessions li b").eachText()).contains("Firefox, Linux");
        assertThat(page.select(".sessions em")).hasSize(1);
        assertThat(post("/admin/account/sign-out-everywhere", here, Map.of())).hasStatus(303);
        assertThat(mvc.get().uri("/admin/account").cookie(here)).hasStatus(302);
        assertThat(mvc.get().uri("/admin/account").cookie(elsewhere)).hasStatus(302);
    }

    @Test
    void removesNobodyElsesPasskey() {
        assertThat(mvc.post()
                        .uri("/admin/account/passkeys/bm90LW1pbmU/removal")
                        .with(somebody("carl", "Carl", Role.EDITOR))
                        .with(csrf()))
                .hasStatus(303);
    }

    @Test
    void registersNoPasskeysOfStrangers() {
        assertThat(mvc.post().uri("/webauthn/register/options").with(csrf())).hasStatus4xxClientError();
        assertThat(mvc.post()
                        .uri("/login/webauthn")
                        .contentType("application/json")
                        .content("{}")
                        .with(csrf()))
                .hasStatus4xxClientError();
    }

    private MvcTestResult change(Cookie session, String current, String password, String again) {
        return post(
                "/admin/account/password", session, Map.of("current", current, "password", password, "again", again));
    }

    private Cookie session(String password) {
        return signIn(password).getResponse().getCookie("luopan-session");
    }

    private MvcTestResult signIn(String password) {
        return mvc.post()
                .uri("/login")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .param("username", "carl")
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String uri, Cookie session, Map<String, String> typed) {
        var request = mvc.post().uri(uri).cookie(session).with(csrf());
        for (var field : typed.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
