package org.luopan.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;
import static org.luopan.account.EditorFixtures.editor;
import static org.luopan.account.EditorFixtures.publisher;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.luopan.Admin;
import org.luopan.PageTest;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@PageTest
@Tag("database")
class PeopleTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    @BeforeEach
    @AfterEach
    void onlyTheAdmin() {
        jdbc.sql("delete from invitation").update();
        jdbc.sql("delete from account where username <> 'admin'").update();
        jdbc.sql("update account set role = 'admin', enabled = true").update();
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @Test
    void invitesSomebodyByALinkThatIsShownOnceAndWorksOnce() {
        var token = invite("nora", "Nora Ny");
        assertThat(jdbc.sql("select count(*) from invitation where token_hash like :token")
                        .param("token", "%" + token + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(html(mvc.get().uri("/admin/people").with(admin()).exchange()).select("#link"))
                .isEmpty();
        var welcome = html(mvc.get().uri("/invitation/" + token).exchange());
        assertThat(welcome.select("h1").text()).isEqualTo("Welcome, Nora Ny");
        var accepted = post(
                "/invitation/" + token, null, Map.of("password", "seven-lucky-carps", "again", "seven-lucky-carps"));
        assertThat(accepted).hasStatus(303);
        assertThat(accepted.getResponse().getRedirectedUrl()).isEqualTo("/login");
        assertThat(mvc.get().uri("/invitation/" + token)).hasStatus(404);
        assertThat(signIn("nora", "seven-lucky-carps")).hasStatus(303);
    }

    @Test
    void speaksSwedishToTheInvited() {
        var token = invite("nora", "Nora Ny");
        assertThat(html(mvc.get().uri("/invitation/" + token + "?language=sv").exchange())
                        .select("h1")
                        .text())
                .isEqualTo("Välkommen, Nora Ny");
    }

    @Test
    void namesEverythingThatIsWrongWithAnInvitation() {
        var refused = post("/admin/people", "admin", Map.of("name", " ", "username", "Nora Ny", "role", "emperor"));
        assertThat(refused).hasStatus(422);
        var page = html(refused);
        assertThat(page.select(".error-summary a").eachAttr("href"))
                .containsExactly("#f-name", "#f-username", "#f-role");
        assertThat(page.select("#f-username").val()).isEqualTo("nora ny");
        assertThat(page.select("#f-username").attr("aria-describedby")).isEqualTo("h-username e-username");
        assertThat(page.select("#f-username").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void takesEachUsernameOnce() {
        var refused = post("/admin/people", "admin", Map.of("name", "B", "username", "ADMIN", "role", "editor"));
        assertThat(refused).hasStatus(422);
        assertThat(html(refused).select("#e-username").text()).isEqualTo("Somebody already has this username.");
    }

    @Test
    void refusesWeakPasswordsAtTheLink() {
        var token = invite("nora", "Nora Ny");
        for (var password : new String[] {"", "short", "aaaaaaaaaaaaaaa", "x".repeat(80), "nora-nora"}) {
            assertThat(post("/invitation/" + token, null, Map.of("password", password, "again", password)))
                    .as(password)
                    .hasStatus(422);
        }
        assertThat(post(
                        "/invitation/" + token,
                        null,
                        Map.of("password", "seven-lucky-carps", "again", "seven-lucky-carp")))
                .hasStatus(422);
        assertThat(mvc.get().uri("/invitation/" + token)).hasStatusOk();
    }

    @Test
    void closesALinkThatIsRevokedTooOldOrReplaced() {
        var token = invite("nora", "Nora Ny");
        var replaced = link("nora");
        assertThat(mvc.get().uri("/invitation/" + token)).hasStatus(404);
        post("/admin/people/" + id("nora") + "/link/revocation", "admin", Map.of());
        assertThat(mvc.get().uri("/invitation/" + replaced)).hasStatus(404);
        var old = link("nora");
        jdbc.sql("update invitation set expires_at = expires_at - interval '8' day")
                .update();
        assertThat(mvc.get().uri("/invitation/" + old)).hasStatus(404);
        assertThat(mvc.get().uri("/invitation/" + "x".repeat(32))).hasStatus(404);
    }

    @Test
    void endsSessionsWhereARoleChangesOrAnAccountIsClosed() {
        EditorFixtures.open(context, "ruth", "Ruth Role", Role.PUBLISHER);
        for (var change : new String[] {"role", "disabling"}) {
            var session = session("ruth", EditorFixtures.PASSWORD);
            assertThat(mvc.get().uri("/admin/account").cookie(session)).hasStatusOk();
            assertThat(post("/admin/people/" + id("ruth") + "/" + change, "admin", Map.of("role", "editor")))
                    .hasStatus(303);
            assertThat(mvc.get().uri("/admin/account").cookie(session))
                    .as(change)
                    .hasStatus(302);
        }
        assertThat(signIn("ruth", EditorFixtures.PASSWORD)).hasStatus(422);
        post("/admin/people/" + id("ruth") + "/enabling", "admin", Map.of());
        assertThat(signIn("ruth", EditorFixtures.PASSWORD)).hasStatus(303);
    }

    @Test
    void keepsTheLastAdmin() {
        for (var change : new String[] {"role", "disabling"}) {
            var refused = post("/admin/people/" + id("admin") + "/" + change, "admin", Map.of("role", "editor"));
            assertThat(refused).hasStatus(422);
            assertThat(html(refused).select(".error-summary li").text()).startsWith("This is the last admin");
        }
        EditorFixtures.open(context, "anna", "Anna Admin", Role.ADMIN);
        assertThat(post("/admin/people/" + id("admin") + "/role", "admin", Map.of("role", "editor")))
                .hasStatus(303);
    }

    @Test
    void isForAdminsOnly() {
        assertThat(mvc.get().uri("/admin/people").with(editor())).hasStatus(403);
        assertThat(mvc.get().uri("/admin/people").with(publisher())).hasStatus(403);
        assertThat(mvc.post().uri("/admin/people").with(publisher()).with(csrf()))
                .hasStatus(403);
        assertThat(mvc.post().uri("/admin/people").with(admin()))
                .as("without a token")
                .hasStatus(403);
    }

    @Test
    void knowsNobodyElse() {
        for (var change : new String[] {"role", "disabling", "enabling", "link"}) {
            assertThat(post("/admin/people/4711/" + change, "admin", Map.of("role", "editor")))
                    .hasStatus(404);
        }
    }

    @Test
    void writesDownWhatIsDone() {
        var token = invite("nora", "Nora <b>Ny</b>");
        post("/invitation/" + token, null, Map.of("password", "seven-lucky-carps", "again", "seven-lucky-carps"));
        post("/admin/people/" + id("nora") + "/role", "admin", Map.of("role", "publisher"));
        assertThat(jdbc.sql("select who || ' ' || action from audit_event where subject = 'account/nora' order by id")
                        .query(String.class)
                        .list())
                .endsWith("admin account.invite", "nora password.change", "admin account.role");
        assertThat(html(mvc.get().uri("/admin/people").with(admin()).exchange()).select("[data-person=nora] th b"))
                .isEmpty();
    }

    private String invite(String username, String name) {
        return token(post("/admin/people", "admin", Map.of("name", name, "username", username, "role", "editor")));
    }

    private String link(String username) {
        return token(post("/admin/people/" + id(username) + "/link", "admin", Map.of("username", username)));
    }

    private static String token(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return (String) result.getMvcResult().getFlashMap().get("link");
    }

    private long id(String username) {
        return jdbc.sql("select id from account where username = :username")
                .param("username", username)
                .query(Long.class)
                .single();
    }

    private Cookie session(String username, String password) {
        return signIn(username, password).getResponse().getCookie("luopan-session");
    }

    private MvcTestResult signIn(String username, String password) {
        return post("/login", null, Map.of("username", username, "password", password));
    }

    private MvcTestResult post(String uri, String who, Map<String, String> typed) {
        var request = mvc.post().uri(uri).with(csrf());
        if (who != null) {
            assertThat(who).isEqualTo(Admin.USERNAME);
            request = request.with(admin());
        }
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
