package org.luopan.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;
import static org.luopan.account.EditorFixtures.editor;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Admin;
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
class SignInTests {

    private static final String SESSION = "luopan-session";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    @BeforeEach
    void forgetAttempts() {
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/account", "/admin/log", "/admin/people?x=1", "/admin/nothing-here"})
    void sendsWhoeverIsNotSignedInToTheDoorAndBackToWhereTheyWere(String address) {
        var refused = mvc.get().uri(address).exchange();
        assertThat(refused).hasStatus(302);
        assertThat(refused.getResponse().getRedirectedUrl()).endsWith("/login");
        assertThat(refused.getResponse().getCookie(SESSION)).isNull();
        var signedIn =
                signIn(Admin.USERNAME, Admin.PASSWORD, refused.getResponse().getCookies());
        assertThat(signedIn).hasStatus(303);
        assertThat(signedIn.getResponse().getRedirectedUrl()).isEqualTo(address);
    }

    @Test
    void opensTheDeskWithTheRightPassword() {
        var signedIn = signIn(" Admin ", Admin.PASSWORD);
        assertThat(signedIn).hasStatus(303);
        assertThat(signedIn.getResponse().getRedirectedUrl()).isEqualTo("/admin");
        var cookie = signedIn.getResponse().getCookie(SESSION);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getSecure()).isFalse();
        assertThat(mvc.get().uri("/admin/account").cookie(cookie)).hasStatusOk();
        assertThat(mvc.get()
                        .uri("/login")
                        .cookie(cookie)
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/admin");
    }

    @Test
    void givesASessionThatSomebodyBroughtANewName() {
        var before = signIn(Admin.USERNAME, Admin.PASSWORD).getResponse().getCookie(SESSION);
        jdbc.sql("delete from spring_session_attributes where attribute_name = 'SPRING_SECURITY_CONTEXT'")
                .update();
        var after = signIn(Admin.USERNAME, Admin.PASSWORD, before).getResponse().getCookie(SESSION);
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        assertThat(mvc.get().uri("/admin/account").cookie(after)).hasStatusOk();
        assertThat(mvc.get().uri("/admin/account").cookie(before)).hasStatus(302);
    }

    @Test
    void begins12HoursOnlyWhenSomebodyComesIn() {
        signIn(Admin.USERNAME, Admin.PASSWORD);
        assertThat(jdbc.sql("select max(max_inactive_interval) from spring_session")
                        .query(Integer.class)
                        .single())
                .isEqualTo(12 * 60 * 60);
    }

    @Test
    void marksTheCookiesAsSecureBehindHttps() {
        var signedIn = mvc.post()
                .uri("/login")
                .secure(true)
                .param("username", Admin.USERNAME)
                .param("password", Admin.PASSWORD)
                .with(csrf())
                .exchange()
                .getResponse();
        assertThat(signedIn.getCookies()).extracting(Cookie::getName).contains(SESSION, "luopan-known");
        assertThat(signedIn.getCookies()).allMatch(cookie -> cookie.getSecure() && cookie.isHttpOnly());
    }

    @Test
    void saysTheSameOfAWrongPasswordAsOfAnUnknownName() {
        var wrong = signIn(Admin.USERNAME, "wrong");
        var unknown = signIn("nobody-of-that-name", "wrong");
        assertThat(wrong).hasStatus(422);
        assertThat(unknown).hasStatus(422);
        assertThat(html(wrong).select(".error-summary li").text())
                .isEqualTo("Wrong username or password.")
                .isEqualTo(html(unknown).select(".error-summary li").text());
        assertThat(html(unknown).select("#f-username").val()).isEqualTo("nobody-of-that-name");
        assertThat(html(unknown).select("#f-password").val()).isEmpty();
        assertThat(html(wrong).select(".error-summary a").attr("href")).isEqualTo("#f-username");
    }

    @Test
    void neverBreaksOnPasswordsOfAnyLength() {
        for (var password : new String[] {"", "罗".repeat(40), "x".repeat(5000)}) {
            assertThat(signIn(Admin.USERNAME, password)).hasStatus(422);
        }
        assertThat(signIn("x".repeat(5000), "x")).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {Admin.USERNAME, "nobody-of-that-name"})
    void makesThoseWhoGuessWaitAlsoWithTheRightPassword(String username) {
        for (var i = 0; i < SignInThrottle.FREE_FOR_A_NAME; i++) {
            assertThat(signIn(username, "wrong")).hasStatus(422);
        }
        var slowed = signIn(username, Admin.PASSWORD);
        assertThat(slowed).hasStatus(429);
        assertThat(slowed.getResponse().getHeader("Retry-After")).isEqualTo("30");
        assertThat(html(slowed).select(".error-summary li").text())
                .isEqualTo("Too many wrong passwords. Try again in a minute.");
        age(40);
        assertThat(signIn(username, "wrong")).hasStatus(422);
        assertThat(signIn(username, "wrong").getResponse().getHeader("Retry-After"))
                .isEqualTo("60");
    }

    @Test
    void letsThemInWhoHaveWaited() {
        for (var i = 0; i < SignInThrottle.FREE_FOR_A_NAME; i++) {
            signIn(Admin.USERNAME, "wrong");
        }
        assertThat(signIn(Admin.USERNAME, Admin.PASSWORD)).hasStatus(429);
        age(31);
        assertThat(signIn(Admin.USERNAME, Admin.PASSWORD)).hasStatus(303);
        assertThat(jdbc.sql("select count(*) from sign_in_attempt")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void slowsAnAddressThatTriesManyNames() {
        for (var i = 0; i < SignInThrottle.FREE_FOR_AN_ADDRESS; i++) {
            assertThat(signIn("name" + i, "wrong")).hasStatus(422);
        }
        assertThat(signIn(Admin.USERNAME, Admin.PASSWORD)).hasStatus(429);
    }

    @Test
    void keepsNoNamesThatWereTyped() {
        signIn("hunter2-typed-in-the-wrong-box", "x");
        assertThat(jdbc.sql("select count(*) from sign_in_attempt where name_hash like '%hunter2%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit_event where who like '%hunter2%' or detail like '%hunter2%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void staysSignedInWhereItWasAskedTo() {
        var signedIn = mvc.post()
                .uri("/login")
                .param("username", Admin.USERNAME)
                .param("password", Admin.PASSWORD)
                .param("remember", "on")
                .with(csrf())
                .exchange();
        var remembered = signedIn.getResponse().getCookie("luopan-remembered");
        assertThat(remembered.getMaxAge()).isEqualTo(30 * 24 * 60 * 60);
        assertThat(remembered.isHttpOnly()).isTrue();
        assertThat(remembered.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(mvc.get().uri("/admin/account").cookie(remembered)).hasStatusOk();
        assertThat(mvc.get().uri("/admin/account").cookie(remembered))
                .as("two at once are no theft")
                .hasStatusOk();
        var readers = mvc.get().uri("/en/platforms").cookie(remembered).exchange();
        assertThat(readers.getResponse().getCookies()).isEmpty();
        var spoilt = new Cookie("luopan-remembered", remembered.getValue().substring(4));
        assertThat(mvc.get().uri("/admin/account").cookie(spoilt)).hasStatus(302);
        assertThat(mvc.post().uri("/logout").cookie(remembered).with(csrf())).hasStatus(302);
        assertThat(mvc.get().uri("/admin/account").cookie(remembered)).hasStatus(302);
    }

    @Test
    void passesOverCookiesThatMeanNothing() {
        for (var value : new String[] {"AAAA", "%00", "x", "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2"}) {
            assertThat(mvc.get().uri("/admin/account").cookie(new Cookie(SESSION, value)))
                    .as(value)
                    .hasStatus(302);
            assertThat(mvc.get().uri("/admin/account").cookie(new Cookie("luopan-remembered", value)))
                    .as(value)
                    .hasStatus(302);
        }
        assertThat(signIn("ad\0min", "x")).hasStatus(400);
    }

    @Test
    void doesNotLetTheDisabledIn() {
        EditorFixtures.open(context, "dora", "Dora Disabled", Role.EDITOR);
        jdbc.sql("update account set enabled = false where username = 'dora'").update();
        assertThat(signIn("dora", EditorFixtures.PASSWORD)).hasStatus(422);
    }

    @Test
    void refusesFormsWithoutAToken() {
        assertThat(mvc.post().uri("/en/platforms")).hasStatus(403);
        for (var path : new String[] {"/admin/entries/glossary/1", "/admin/people", "/admin/account/name"}) {
            assertThat(mvc.post().uri(path).with(admin())).as(path).hasForwardedUrl("/admin/unsent");
        }
    }

    @Test
    void letsStrangersGuessWithoutKeepingTheOwnerOut() {
        var known = signIn(Admin.USERNAME, Admin.PASSWORD).getResponse().getCookie("luopan-known");
        for (var i = 0; i < SignInThrottle.FREE_FOR_A_NAME; i++) {
            signIn(Admin.USERNAME, "wrong");
        }
        assertThat(signIn(Admin.USERNAME, Admin.PASSWORD)).hasStatus(429);
        assertThat(signIn("nobody", "wrong", new Cookie("luopan-known", "x".repeat(43))))
                .as("the mark of nobody")
                .hasStatus(422);
        assertThat(signIn(Admin.USERNAME, Admin.PASSWORD, known)).hasStatus(303);
        assertThat(signIn(Admin.USERNAME, Admin.PASSWORD))
                .as("what strangers guessed is not forgotten")
                .hasStatus(429);
    }

    @Test
    void slowsWhoeverGuessesInAKnownBrowserToo() {
        var known = signIn(Admin.USERNAME, Admin.PASSWORD).getResponse().getCookie("luopan-known");
        for (var i = 0; i < SignInThrottle.FREE_FOR_A_NAME; i++) {
            assertThat(signIn(Admin.USERNAME, "wrong", known)).hasStatus(422);
        }
        assertThat(signIn(Admin.USERNAME, Admin.PASSWORD, known)).hasStatus(429);
        assertThat(signIn(Admin.USERNAME, Admin.PASSWORD))
                .as("elsewhere nobody has guessed")
                .hasStatus(303);
    }

    @Test
    void forgetsKnownBrowsersWithThePassword() {
        EditorFixtures.open(context, "kim", "Kim Known", Role.EDITOR);
        var known = signIn("kim", EditorFixtures.PASSWORD).getResponse().getCookie("luopan-known");
        jdbc.sql("update account set password_hash = (select password_hash from account where username = 'admin')"
                        + " where username = 'kim'")
                .update();
        for (var i = 0; i < SignInThrottle.FREE_FOR_A_NAME; i++) {
            signIn("kim", "wrong");
        }
        assertThat(signIn("kim", Admin.PASSWORD, known)).hasStatus(429);
        jdbc.sql("delete from account where username = 'kim'").update();
    }

    @Test
    void keepsTheDeskFromEditorsWithoutTheRight() {
        assertThat(mvc.get().uri("/admin/people").with(editor())).hasStatus(403);
        assertThat(mvc.get().uri("/admin/vocabulary").with(editor())).hasStatus(403);
        assertThat(mvc.get().uri("/admin/account").with(editor())).hasStatusOk();
        assertThat(mvc.get().uri("/admin/account").with(admin())).hasStatusOk();
    }

    @Test
    void isNeverKept() {
        assertThat(mvc.get().uri("/login").exchange().getResponse().getHeader("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(mvc.get()
                        .uri("/admin/account")
                        .with(editor())
                        .exchange()
                        .getResponse()
                        .getHeader("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(mvc.get().uri("/admin/account").exchange().getResponse().getHeader("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void givesReadersNoSession() {
        var before = sessions();
        for (var path : new String[] {"/en", "/sv/platforms", "/en/platforms/wechat", "/en/no-such-page", "/"}) {
            assertThat(mvc.get().uri(path).exchange().getResponse().getCookies())
                    .as(path)
                    .isEmpty();
        }
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void speaksTheLanguageThatWasAskedFor() {
        assertThat(html(mvc.get().uri("/login?language=sv").exchange())
                        .select("h1")
                        .text())
                .isEqualTo("Logga in");
        assertThat(html(mvc.get().uri("/login").header("Accept-Language", "sv").exchange())
                        .select("html")
                        .attr("lang"))
                .isEqualTo("sv");
        assertThat(html(mvc.post()
                                .uri("/login")
                                .param("language", "sv")
                                .param("username", "a")
                                .with(csrf())
                                .exchange())
                        .select(".error-summary li")
                        .text())
                .isEqualTo("Skriv både användarnamn och lösenord.");
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }

    /** Lets time pass by making everything older. */
    private void age(int seconds) {
        var at = "at - interval '" + seconds + "' second";
        jdbc.sql("update sign_in_attempt set at = " + at).update();
    }

    private MvcTestResult signIn(String username, String password, Cookie... cookies) {
        var request = mvc.post()
                .uri("/login")
                .param("username", username)
                .param("password", password)
                .with(csrf());
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private static Document html(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
