package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Admin;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class SigningInTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Browser browser;
    BrowserContext context;
    final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void open(Browser running) {
        browser = running;
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @AfterEach
    void close() {
        context.close();
        jdbc.sql("delete from user_credentials").update();
        jdbc.sql("delete from invitation").update();
        jdbc.sql("delete from account where username <> 'admin'").update();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void comesBackToWhereTheEditorWas(boolean scripts) {
        var page = page(scripts);
        page.navigate("/admin/log?who=admin");
        assertThat(page.url()).endsWith("/login");
        assertThat(page.locator("#passkey").isVisible()).isEqualTo(scripts);
        signIn(page, "wrong");
        assertThat(page.locator("#f-username").inputValue()).isEqualTo(Admin.USERNAME);
        assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("error-summary");
        signIn(page, Admin.PASSWORD);
        assertThat(page.url()).endsWith("/admin/log?who=admin");
        page.locator(".signed-in form[action='/logout'] button").click();
        assertThat(page.locator(".notice").innerText()).isEqualTo("You are signed out.");
        page.navigate("/admin/log");
        assertThat(page.url()).endsWith("/login");
    }

    @Test
    void speaksTheLanguageOfTheEditorEverywhereAtTheDesk() {
        var page = page(true);
        page.navigate("/login");
        page.locator(".signed-in a[hreflang=sv]").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Logga in");
        signIn(page, "wrong");
        assertThat(page.locator("h1").innerText()).isEqualTo("Logga in");
        page.navigate("/admin/account");
        signIn(page, Admin.PASSWORD);
        page.locator(".signed-in button[lang=sv]").click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Ditt konto");
        page.navigate("/admin/log");
        assertThat(page.locator("h1").innerText()).isEqualTo("Logg");
        page.locator(".signed-in button[lang=en]").click();
        assertThat(page.url()).endsWith("/admin/log");
        assertThat(page.locator("h1").innerText()).isEqualTo("Log");
    }

    @Test
    void invitesSomebodyWhoThenSignsIn() {
        var page = page(true);
        page.navigate("/admin/people");
        signIn(page, Admin.PASSWORD);
        page.locator("#f-name").fill("Nora Ny");
        page.locator("#f-username").fill("nora");
        page.locator("#f-role").selectOption("publisher");
        page.locator("form[action='/admin/people'] button").click();
        var link = page.locator("#link").innerText();
        page.locator(".signed-in form[action='/logout'] button").click();
        page.navigate(link);
        page.locator("#f-password").fill("seven-lucky-carps");
        page.locator("#f-again").fill("seven-lucky-carps");
        page.locator(".door button").click();
        assertThat(page.url()).endsWith("/login");
        page.navigate("/admin/account");
        page.locator("#f-username").fill("nora");
        page.locator("#f-password").fill("seven-lucky-carps");
        page.locator(".door form button").click();
        assertThat(page.locator("main").innerText()).contains("nora, Publisher");
        assertThat(page.navigate("/admin/people").status()).isEqualTo(403);
        assertThat(page.locator("h1").innerText()).isEqualTo("You don’t have access");
    }

    @Test
    void signsInWithAPasskey() {
        var page = page(true);
        authenticator(page);
        page.navigate("/admin/account");
        signIn(page, Admin.PASSWORD);
        page.locator("#f-label").fill("Test key");
        page.locator("#passkey button").click();
        page.locator("[data-label='Test key']").waitFor();
        page.locator(".signed-in form[action='/logout'] button").click();
        page.navigate("/admin/log?who=admin");
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("luopan-form"));
        page.locator("#passkey button").click();
        page.waitForURL(Pattern.compile(".*/admin/log.*who=admin.*"));
        assertThat(page.locator("tbody tr").first().innerText())
                .contains("Signed in")
                .contains("passkey");
        page.navigate("/admin/people");
        assertThat(page.locator("[data-person=admin]").innerText()).contains("passkey");
        page.navigate("/admin/account");
        page.locator("[data-label='Test key'] button").click();
        assertThat(page.locator(".notice").innerText()).isEqualTo("The passkey is removed.");
        assertThat(page.locator("[data-label]").count()).isZero();
        assertThat(complaints)
                .as("but for the token of a page that stood open")
                .allMatch(complaint -> complaint.contains("403"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void offersNoPasskeyAtAnAddressThatIsNoName() {
        var page = page(true);
        var site = "http://127.0.0.1:" + port;
        page.navigate(site + "/login");
        assertThat(page.locator("#passkey").isVisible()).isFalse();
        page.navigate(site + "/admin/account");
        signIn(page, Admin.PASSWORD);
        assertThat(page.locator("#passkey").isVisible()).isFalse();
        assertThat(page.locator("#passkey-elsewhere").innerText())
                .isEqualTo("Passkeys work only where this site is opened as localhost.");
    }

    @Test
    void signsOutEverywhere() {
        var page = page(true);
        page.navigate("/admin/account");
        signIn(page, Admin.PASSWORD);
        var other = browser.newContext(new NewContextOptions().setBaseURL("http://localhost:" + port));
        try {
            var elsewhere = other.newPage();
            elsewhere.navigate("/admin/account");
            elsewhere.locator("#f-remember").check();
            signIn(elsewhere, Admin.PASSWORD);
            page.reload();
            assertThat(page.locator(".sessions > li").count()).isGreaterThanOrEqualTo(2);
            page.locator("form[action$=sign-out-everywhere] button").click();
            assertThat(page.url()).contains("/login");
            elsewhere.navigate("/admin/account");
            assertThat(elsewhere.url()).endsWith("/login");
        } finally {
            other.close();
        }
    }

    private Page page(boolean scripts) {
        context = browser.newContext(new NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("en-GB")
                .setJavaScriptEnabled(scripts));
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    private static void signIn(Page page, String password) {
        page.locator("#f-username").fill(Admin.USERNAME);
        page.locator("#f-password").fill(password);
        page.locator(".door form button").click();
    }

    /** A device that holds passkeys, and whose owner always agrees. */
    private void authenticator(Page page) {
        var devtools = context.newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var parameters = new JsonObject();
        parameters.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", parameters);
    }
}
