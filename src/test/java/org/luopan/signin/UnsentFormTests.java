package org.luopan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.ServerTest;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/**
 * Forms whose session ended, sent as browsers send them: not to the program of the writing tests, because tests without a network
 * replace the repository of form tokens.
 */
@ServerTest
@TestPropertySource(properties = "luopan.test.base=edited")
class UnsentFormTests {

    private static final String TYPED = "Ångström & \"sons\" <b>罗盘</b>\r\nsecond line";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    private Visitor visitor;

    @BeforeEach
    void open() {
        jdbc.sql("delete from sign_in_attempt").update();
        EditorFixtures.open(context, "paul", "Paul Publisher", Role.PUBLISHER);
        visitor = new Visitor();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/entries/glossary/1",
                "/admin/entries/glossary/1/merge",
                "/admin/entries/glossary/1/verification",
                "/admin/entries/glossary/1/ownership",
                "/admin/revisions/1/approval",
                "/admin/revisions/1/changes-request",
                "/admin/reports/unverified",
                "/admin/vocabulary/facets/new",
                "/admin/vocabulary/metric/1",
                "/admin/newest/platforms/wechat",
                "/admin/people",
                "/admin/account/digest",
                "/admin/account/time-zone",
                "/admin/nothing-of-that-name"
            })
    void keepsWhatWasTypedForWhoeverHasToSignIn(String address) {
        var door =
                visitor.post(address, "do", "publish", "summary_en", TYPED, "_csrf", "old", "value", "a", "value", "b");
        assertThat(door.status).isEqualTo(401);
        assertThat(door.html.select(".typed").text()).contains("Ångström & \"sons\" <b>罗盘</b>");
        var onwards = visitor.signIn(door);
        assertThat(onwards.status).isEqualTo(200);
        assertKept(onwards, address);
    }

    @Test
    void keepsWhatWasTypedForWhoeverHasSignedInSince() {
        var old = visitor.signedIn().token("/admin/account");
        visitor.cookies.getCookieStore().removeAll();
        visitor.signedIn();
        var refused = visitor.post(
                "/admin/entries/glossary/1",
                "summary_en",
                TYPED,
                "do",
                "publish",
                "value",
                "a",
                "value",
                "b",
                "_csrf",
                old);
        assertThat(refused.status).isEqualTo(403);
        assertThat(refused.html.select(".masthead .signed-in").text()).contains("Paul Publisher");
        assertKept(refused, "/admin/entries/glossary/1");
    }

    @Test
    void keepsWhatWasTypedInABrowserThatIsRemembered() {
        visitor.signedIn("remember", "on");
        visitor.forget("luopan-session");
        var refused = visitor.post(
                "/admin/entries/glossary/1",
                "summary_en",
                TYPED,
                "do",
                "publish",
                "value",
                "a",
                "value",
                "b",
                "_csrf",
                "old");
        assertThat(refused.status).isEqualTo(403);
        assertKept(refused, "/admin/entries/glossary/1");
    }

    @Test
    void savesWhatIsSentOn() {
        var id = entry("koc");
        var form = visitor.signedIn().get("/admin/entries/glossary/" + id);
        visitor.forget("luopan-session");
        var typed = fields(form.html.selectFirst("form.entry-form"));
        set(typed, "summary_en", "Sent on over the door.");
        typed.addAll(List.of("do", "draft"));
        var door = visitor.post("/admin/entries/glossary/" + id, typed.toArray(String[]::new));
        assertThat(door.status).isEqualTo(401);
        var onwards = visitor.signIn(door);
        assertThat(onwards.html.select("form button").eachText()).contains("Send it again: Save draft");
        var saved = visitor.send(onwards.html.getElementById("unsent-form"));
        assertThat(saved.status).isEqualTo(303);
        assertThat(visitor.get("/admin/entries/glossary/" + id)
                        .html
                        .select("#summary_en")
                        .val())
                .isEqualTo("Sent on over the door.");
    }

    @Test
    void showsWhatWasTypedInWordsAndNothingElse() {
        var door = visitor.post(
                "/admin/entries/platforms/1",
                "figures.2.kept",
                "{\"id\":\"71\"}",
                "figures.3.note_en",
                "Counted twice",
                "reach.0.id",
                "71",
                "otherNames.0.name_en",
                "Weixin",
                "note",
                "Why it changed",
                "including",
                "71-1",
                "removed",
                "{\"id\":\"71\"}");
        assertThat(door.html.select(".typed dt").eachText())
                .containsExactlyInAnyOrder(
                        "Figures 4: Note for readers (English)",
                        "Other names 1: Name (English)",
                        "What changed, and why");
        assertThat(door.html.select(".typed").text()).doesNotContain("71");
        var zone = visitor.post("/admin/account/time-zone", "zone", "Europe/Stockholm");
        assertThat(zone.html.select(".typed dt").eachText()).containsExactly("Time zone");
        var value = visitor.post("/admin/newest/platforms/wechat", "time", "Q3 2026", "address", "x.org", "seen", "71");
        assertThat(value.html.select(".typed dt").eachText())
                .containsExactlyInAnyOrder("Time", "Address of the source");
    }

    @Test
    void keepsTheFormWhenThePasswordIsWrong() {
        var door = visitor.post("/admin/revisions/1/changes-request", "comment", TYPED);
        var wrong = visitor.send(door.html.getElementById("unsent-form"), "username", "paul", "password", "wrong");
        assertThat(wrong.status).isEqualTo(422);
        assertThat(wrong.html.select("#f-username").val()).isEqualTo("paul");
        assertThat(visitor.signIn(wrong).html.select("input[name=comment]").val())
                .isEqualTo(TYPED);
    }

    @Test
    void goesOnWhereSomebodyHasSignedInInAnotherTab() {
        var door = visitor.post("/admin/revisions/1/changes-request", "comment", TYPED);
        visitor.signedIn();
        var onwards = visitor.send(door.html.getElementById("unsent-form"), "elsewhere", "yes");
        assertThat(onwards.status).isEqualTo(200);
        assertThat(onwards.html.select("input[name=comment]").val()).isEqualTo(TYPED);
    }

    @Test
    void carriesNothingThatAnotherSiteSent() {
        visitor.signedIn();
        for (var header : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "https://evil.example"},
            {"Origin", "null"}
        }) {
            var refused = visitor.with(header[0], header[1])
                    .post("/admin/entries/glossary/1", "summary_en", "evil words", "do", "publish");
            assertThat(refused.status).isEqualTo(403);
            assertThat(refused.html.html()).doesNotContain("evil words");
            var kept = visitor.with(header[0], header[1])
                    .post(
                            "/admin/unsent",
                            "unsent",
                            "{\"address\":\"/admin/people\",\"fields\":[{\"name\":\"name\",\"value\":\"evil words\"}],\"files\":[]}");
            assertThat(kept.html.html()).doesNotContain("evil words");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[",
                "null",
                "{\"address\":\"https://evil.example/admin\",\"fields\":[],\"files\":[]}",
                "{\"address\":\"//evil.example\",\"fields\":[],\"files\":[]}",
                "{\"address\":\"/login\",\"fields\":[],\"files\":[]}",
                "{\"address\":\"/admin/unsent\",\"fields\":[],\"files\":[]}",
                "{\"address\":\"/admin/x\",\"fields\":[{\"name\":null,\"value\":null}],\"files\":[]}"
            })
    void leadsNowhereButToTheDesk(String unsent) {
        var door = visitor.post("/admin/revisions/1/approval", "x", "y");
        var form = door.html.getElementById("unsent-form");
        form.selectFirst("[name=unsent]").val(unsent);
        var answer = visitor.send(form, "username", "paul", "password", EditorFixtures.PASSWORD);
        assertThat(answer.status).isEqualTo(303);
        assertThat(answer.location).isEqualTo("/admin");
    }

    @Test
    void carriesNoPasswords() {
        var door = visitor.post(
                "/admin/account/password",
                "current",
                "old-secret-words",
                "password",
                "new-secret-words",
                "again",
                "new-secret-words");
        assertThat(door.status).isEqualTo(401);
        assertThat(door.html.html()).doesNotContain("secret-words");
    }

    @Test
    void saysThatAFileMustBeChosenAgain() {
        var door = visitor.upload("/admin/bundles", "file", "platform.json", "note", TYPED);
        assertThat(door.status).isEqualTo(401);
        assertThat(door.html.select(".note").text()).contains("choose the file again");
        var form = visitor.signIn(door).html.getElementById("unsent-form");
        assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(form.select("input[type=file][required]").attr("name")).isEqualTo("file");
        assertThat(form.select("input[name=note]").val()).isEqualTo(TYPED);
    }

    @Test
    void answersScriptsWithoutAPage() {
        var stranger = visitor.with("HX-Request", "true").post("/admin/entries/glossary/1", "do", "add:claims");
        assertThat(stranger.status).isEqualTo(401);
        assertThat(stranger.html.text()).isEmpty();
        assertThat(visitor.with("HX-Request", "true").get("/admin/entries/glossary/1/presence").status)
                .isEqualTo(401);
        visitor.signedIn();
        assertThat(visitor.with("HX-Request", "true").post("/admin/entries/glossary/1", "do", "add:claims").status)
                .isEqualTo(403);
        assertThat(visitor.get("/login/token").html.text()).contains("\"who\":\"paul\"");
    }

    @Test
    void speaksTheLanguageOfWhoeverIsKnown() {
        var door = visitor.with("Accept-Language", "sv").post("/admin/revisions/1/approval", "comment", "x");
        assertThat(door.html.select("h1").text()).isEqualTo("Logga in för att skicka");
        assertThat(door.html.select("a[hreflang], form[action$=language]"))
                .as("ways to another language would lose the form")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"same-origin, 303", "none, 303", "'', 403"})
    void letsInWhoeverSendsAnOldPageToSignInAt(String site, int status) {
        var request = site.isEmpty() ? visitor : visitor.with("Sec-Fetch-Site", site);
        var answer = request.post("/login", "username", "paul", "password", EditorFixtures.PASSWORD, "_csrf", "old");
        assertThat(answer.status).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.html.select("#f-username").val()).isEqualTo("paul");
            assertThat(answer.html.select(".error-summary li").text()).contains("Type your password again");
            assertThat(visitor.send(
                                    answer.html.selectFirst(".door form"),
                                    "username",
                                    "paul",
                                    "password",
                                    EditorFixtures.PASSWORD)
                            .location)
                    .isEqualTo("/admin");
        } else {
            assertThat(visitor.get("/admin/account").status).isEqualTo(200);
        }
    }

    @Test
    void leadsThoseWhoAreInToTheDesk() {
        var page = visitor.get("/login");
        visitor.signedIn();
        assertThat(visitor.get("/login").location).isEqualTo("/admin");
        var sent = visitor.send(page.html.selectFirst(".door form"), "username", "paul", "password", "whatever");
        assertThat(sent.status).isEqualTo(303);
        assertThat(sent.location).isEqualTo("/admin");
    }

    @Test
    void leadsWhoeverSignsOutTwiceToTheDoor() {
        var old = visitor.signedIn().token("/admin/account");
        assertThat(visitor.post("/logout", "_csrf", old).location).endsWith("/login?signed-out");
        assertThat(visitor.post("/logout", "_csrf", old).location).endsWith("/login?signed-out");
        visitor.signedIn();
        assertThat(visitor.with("Sec-Fetch-Site", "cross-site").post("/logout", "_csrf", old).status)
                .isEqualTo(403);
        assertThat(visitor.get("/admin/account").status).isEqualTo(200);
        assertThat(visitor.post("/logout", "_csrf", old).location).endsWith("/login?signed-out");
        assertThat(visitor.get("/admin/account").status).isEqualTo(302);
    }

    @Test
    void keepsNothingOfThoseWhoOnlyLookAtTheDoor() {
        var before = sessions();
        for (var i = 0; i < 60; i++) {
            for (var address :
                    new String[] {"/login", "/admin", "/admin/.env", "/admin/wp-login.php?x=1", "/login/token"}) {
                new Visitor().get(address);
            }
            new Visitor().post("/login", "username", "admin" + i, "password", "guess");
            new Visitor().post("/admin/entries/glossary/1", "summary_en", "x");
            new Visitor().post("/admin/unsent", "unsent", "x");
        }
        var guesser = new Visitor();
        var form = guesser.get("/login").html.selectFirst(".door form");
        assertThat(guesser.send(form, "username", "nobody", "password", "guess").status)
                .isEqualTo(422);
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void givesVisitorsCookiesThatScriptsAndOtherSitesDoNotGet() {
        assertThat(visitor.get("/login").cookies)
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("luopan-form=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
        assertThat(visitor.get("/admin/log").cookies)
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("luopan-place=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
        for (var address : new String[] {"/", "/en", "/sv/platforms", "/en/no-such-page", "/en/platforms/wechat"}) {
            assertThat(new Visitor().get(address).cookies).as(address).isEmpty();
        }
    }

    @Test
    void comesBackToThePageThatWasWanted() {
        var wanted = visitor.get("/admin/log?who=paul");
        assertThat(wanted.status).isEqualTo(302);
        var page = visitor.get("/login");
        var signedIn = visitor.send(
                page.html.selectFirst(".door form"), "username", "paul", "password", EditorFixtures.PASSWORD);
        assertThat(signedIn.location).isEqualTo("/admin/log?who=paul");
        assertThat(visitor.get("/admin/" + "x".repeat(4000)).status)
                .as("too long to be come back to, and no error")
                .isLessThan(500);
    }

    private void assertKept(Answer answer, String address) {
        var form = answer.html.getElementById("unsent-form");
        assertThat(form.attr("action")).isEqualTo(address);
        assertThat(form.select("input[name=summary_en]").val()).isEqualTo(TYPED);
        assertThat(form.select("input[name=value]").eachAttr("value")).containsExactly("a", "b");
        assertThat(form.select("input[name=do]").val()).isEqualTo("publish");
        assertThat(form.select("button").text()).isEqualTo("Send it again: Publish");
        assertThat(form.select("input[name=_csrf]")).hasSize(1);
        assertThat(answer.html.select("main").text()).contains("Paul Publisher").contains(address);
        assertThat(visitor.send(form).html.getElementById("unsent-form"))
                .as("the token of the page holds")
                .isNull();
    }

    private long entry(String slug) {
        return jdbc.sql("select id from entry where slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .single();
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }

    private static List<String> fields(Element form) {
        var typed = new ArrayList<String>();
        form.select("input[name], textarea[name], select[name]").stream()
                .filter(field -> !field.attr("type").matches("checkbox|file") || field.hasAttr("checked"))
                .forEach(field -> typed.addAll(List.of(field.attr("name"), value(field))));
        return typed;
    }

    private static String value(Element field) {
        var chosen = field.selectFirst("option[selected]");
        return field.tagName().equals("select") ? chosen == null ? "" : chosen.val() : field.val();
    }

    private static void set(List<String> typed, String name, String value) {
        for (var i = 0; i < typed.size(); i += 2) {
            if (typed.get(i).equals(name)) {
                typed.set(i + 1, value);
                return;
            }
        }
        typed.addAll(List.of(name, value));
    }

    private record Answer(int status, String location, List<String> cookies, Document html) {}

    /** A browser without scripts, with its own cookies. */
    private final class Visitor {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private final List<String> headers = new ArrayList<>();

        Visitor with(String header, String value) {
            headers.addAll(List.of(header, value));
            return this;
        }

        Answer get(String address) {
            return exchange(HttpRequest.newBuilder(uri(address)));
        }

        Answer post(String address, String... typed) {
            var body = new ArrayList<String>();
            for (var i = 0; i < typed.length; i += 2) {
                body.add(encoded(typed[i]) + "=" + encoded(typed[i + 1]));
            }
            return exchange(HttpRequest.newBuilder(uri(address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(String.join("&", body))));
        }

        Answer upload(String address, String file, String filename, String... typed) {
            var body = new StringBuilder();
            for (var i = 0; i < typed.length; i += 2) {
                body.append("--edge\r\nContent-Disposition: form-data; name=\"")
                        .append(typed[i])
                        .append("\"\r\n\r\n")
                        .append(typed[i + 1])
                        .append("\r\n");
            }
            if (!file.isEmpty()) {
                body.append("--edge\r\nContent-Disposition: form-data; name=\"")
                        .append(file)
                        .append("\"; filename=\"")
                        .append(filename)
                        .append("\"\r\nContent-Type: application/json\r\n\r\n{}\r\n");
            }
            return exchange(HttpRequest.newBuilder(uri(address))
                    .header("Content-Type", "multipart/form-data; boundary=edge")
                    .POST(BodyPublishers.ofString(body.append("--edge--\r\n").toString())));
        }

        /** Sends a form of a page as it is, with some fields filled in. */
        Answer send(Element form, String... typed) {
            var fields = fields(form);
            for (var i = 0; i < typed.length; i += 2) {
                set(fields, typed[i], typed[i + 1]);
            }
            var sent = fields.toArray(String[]::new);
            return form.attr("enctype").isEmpty()
                    ? post(form.attr("action"), sent)
                    : upload(form.attr("action"), "", "", sent);
        }

        Answer signIn(Answer door) {
            return send(
                    door.html.getElementById("unsent-form"), "username", "paul", "password", EditorFixtures.PASSWORD);
        }

        Visitor signedIn(String... typed) {
            var form = get("/login").html.selectFirst(".door form");
            var all = new ArrayList<>(List.of("username", "paul", "password", EditorFixtures.PASSWORD));
            all.addAll(List.of(typed));
            assertThat(send(form, all.toArray(String[]::new)).location).isEqualTo("/admin");
            return this;
        }

        String token(String address) {
            return get(address).html.select("input[name=_csrf]").first().val();
        }

        void forget(String cookie) {
            var store = cookies.getCookieStore();
            store.getCookies().stream()
                    .filter(kept -> kept.getName().equals(cookie))
                    .toList()
                    .forEach(kept -> store.remove(uri("/"), kept));
            assertThat(store.getCookies()).extracting(HttpCookie::getName).doesNotContain(cookie);
        }

        private Answer exchange(HttpRequest.Builder request) {
            for (var i = 0; i < headers.size(); i += 2) {
                request.header(headers.get(i), headers.get(i + 1));
            }
            headers.clear();
            try {
                HttpResponse<String> response = client.send(
                        request.header("Accept", "text/html,application/json").build(), BodyHandlers.ofString());
                return new Answer(
                        response.statusCode(),
                        response.headers()
                                .firstValue("Location")
                                .map(location -> location.replaceFirst("^http://localhost:\\d+", ""))
                                .orElse(""),
                        response.headers().allValues("Set-Cookie"),
                        Jsoup.parse(response.body()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private URI uri(String address) {
            return URI.create("http://localhost:" + port + address);
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
