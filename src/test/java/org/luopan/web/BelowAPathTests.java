package org.luopan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Admin;
import org.luopan.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The site below a path of its host, set by a setting or by a proxy that removes it. */
@ServerTest
@TestPropertySource(properties = {"server.servlet.context-path=/kb", "luopan.trusted-proxies=127.0.0.1, ::1"})
class BelowAPathTests {

    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction", "poster");

    /** This many pages of one kind show the errors of all of them. */
    private static final int OF_A_KIND = 2;

    private static final List<String> PAGES = List.of(
            "",
            "/platforms?audience=gen-z&tier=tier-3",
            "/platforms?view=table",
            "/platforms?view=audiences",
            "/platforms/wechat",
            "/platforms/wechat/history",
            "/compare?platform=bilibili&platform=zhihu&platform=wechat",
            "/tiers",
            "/tiers/tier-3",
            "/cities?view=map",
            "/cities/qingdao",
            "/trends",
            "/trends/livestreaming",
            "/glossary",
            "/glossary/koc",
            "/market",
            "/market/internet-users",
            "/guide",
            "/guide/choose-the-platform",
            "/sources",
            "/sources/tenba-2021",
            "/search?q=livestreaming",
            "/search/suggestions?q=we",
            "/changes",
            "/about",
            "/about/metrics",
            "/about/words",
            "/finder",
            "/finder?audience=young-urban&city=qingdao&objective=conversion",
            "/finder/brief?audience=young-urban&objective=seeding",
            "/finder/score",
            "/no-such-page");

    private static final List<String> DESK = List.of(
            "",
            "/account",
            "/people",
            "/log",
            "/entries",
            "/entries/platforms",
            "/entries/platforms/new",
            "/entries/platforms/1",
            "/entries/platforms/1?tab=figures",
            "/entries/platforms/1/verification",
            "/entries/platforms/1/deletion",
            "/vocabulary",
            "/vocabulary/word",
            "/vocabulary/metric/1",
            "/review",
            "/reports/stale",
            "/bundles",
            "/no-such-page");

    @LocalServerPort
    int port;

    @Test
    void writesEveryAddressOfReadersBelowIt() throws Exception {
        var followed = new HashMap<String, Integer>();
        var found = new TreeMap<String, String>();
        for (var language : List.of("/en", "/sv")) {
            for (var page : PAGES) {
                found.putAll(addresses("/kb" + language + page, "/kb", HttpClient.newHttpClient()));
            }
        }
        found.keySet().removeIf(address -> address.startsWith("/kb/admin"));
        answerOnce(found, followed, HttpClient.newHttpClient());
    }

    @Test
    void writesEveryAddressOfTheDeskBelowIt() throws Exception {
        var editor = signedIn();
        var found = new TreeMap<String, String>();
        for (var language : List.of("en", "sv")) {
            speak(language, editor);
            for (var page : DESK) {
                found.putAll(addresses("/kb/admin" + page, "/kb", editor));
            }
        }
        found.keySet().removeIf(address -> address.contains("/export") || address.contains("/presence"));
        answerOnce(found, new HashMap<>(), editor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en", "/sv/platforms/wechat", "/en/no-such-page", "/login"})
    void followsAProxyThatCutsAPathOff(String page) throws Exception {
        var client = HttpClient.newHttpClient();
        var html = Jsoup.parse(
                get("/kb" + page, client, "X-Forwarded-Prefix", "/outer").body());
        assertThat(misplaced(html, "/outer/kb")).isEmpty();
        var canonical = html.select("link[rel=canonical]").attr("href");
        assertThat(canonical.isEmpty() || canonical.endsWith("/outer/kb" + page))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/a b", "/\"><script>", "evil", "/..%2f", "https://evil.example"})
    void takesOnlyAPathFromAProxy(String prefix) throws Exception {
        var html = Jsoup.parse(get("/kb/en", HttpClient.newHttpClient(), "X-Forwarded-Prefix", prefix)
                .body());
        assertThat(misplaced(html, "/kb")).isEmpty();
    }

    @Test
    void redirectsBelowWhatAProxyCutsOff() {
        for (var address : List.of("/kb/", "/kb/en/", "/kb/admin", "/kb/en/platforms/WeChat")) {
            assertThat(RawReader.ask(port, "GET", address, "X-Forwarded-Prefix", "/outer")
                            .header("Location"))
                    .as(address)
                    .matches("(http://localhost(:\\d+)?)?/outer/kb/(en|login|en/platforms/wechat)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/kb/en/, /kb/en",
        "/kb/EN/platforms/, /kb/en/platforms",
        "/kb/en//platforms, /kb/en/platforms",
        "//kb//en/platforms, /kb/en/platforms",
        "/kb/en/search/?q=, /kb/en/search?q=",
        "/kb/, /kb/en"
    })
    void redirectsBelowIt(String asked, String proper) {
        assertThat(RawReader.ask(port, "GET", asked).header("Location")).isEqualTo(proper);
    }

    @Test
    void describesTheSearchBelowIt() throws Exception {
        var client = HttpClient.newHttpClient();
        assertThat(get("/kb/en/search/description.xml", client).body())
                .contains("http://localhost:" + port + "/kb/en/search?q={searchTerms}")
                .contains("http://localhost:" + port + "/kb/en/search/suggestions.json?q={searchTerms}");
        assertThat(get("/kb/en/search/suggestions.json?q=wechat", client).body())
                .contains("http://localhost:" + port + "/kb/en/platforms/wechat");
    }

    @Test
    void namesItsPathWithThePublicAddress() throws Exception {
        var html = Jsoup.parse(
                get("/kb/en/platforms?tier=tier-3", HttpClient.newHttpClient()).body());
        assertThat(html.select("link[rel=canonical]").attr("href"))
                .isEqualTo("http://localhost:" + port + "/kb/en/platforms");
        assertThat(html.select("link[rel=alternate]").eachAttr("href"))
                .contains("http://localhost:" + port + "/kb/sv/platforms");
    }

    @Test
    void keepsItsCookiesAndItsDoorBelowIt() throws Exception {
        var client = HttpClient.newHttpClient();
        var desk = get("/kb/admin/log?who=admin", client);
        assertThat(desk.statusCode()).isEqualTo(302);
        assertThat(desk.headers().firstValue("Location").orElse("")).endsWith("/kb/login");
        assertThat(desk.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(get("/kb/login", client).headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Path=/kb"));
        var cookies = new CookieManager();
        var browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        get("/kb/admin/log?who=admin", browser);
        var entered = post(
                "/kb/login",
                browser,
                form("/kb/login", browser),
                "username",
                Admin.USERNAME,
                "password",
                Admin.PASSWORD,
                "remember",
                "on");
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(URI.create(entered.headers().firstValue("Location").orElse(""))
                        .getPath())
                .isEqualTo("/kb/admin/log");
        assertThat(cookies.getCookieStore().getCookies())
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.getPath()).startsWith("/kb"));
    }

    /** The addresses on a page of this site; none of them may lead outside the path. */
    private Map<String, String> addresses(String page, String site, HttpClient client) throws Exception {
        var answer = get(page, client);
        assertThat(answer.statusCode()).as(page).isEqualTo(page.endsWith("/no-such-page") ? 404 : 200);
        var html = Jsoup.parse(answer.body(), "http://localhost:" + port + page);
        assertThat(misplaced(html, site)).as(page).isEmpty();
        var found = new TreeMap<String, String>();
        html.select("a[href], link[href], script[src], form[method=get][action]")
                .forEach(element -> {
                    var name = element.hasAttr("href") ? "href" : element.hasAttr("src") ? "src" : "action";
                    var address = URI.create(element.absUrl(name));
                    if ("localhost".equals(address.getHost())) {
                        found.put(
                                address.getRawPath()
                                        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()),
                                page);
                    }
                });
        html.select("[data-suggest]").forEach(element -> found.put(element.attr("data-suggest"), page));
        return found;
    }

    private Set<String> misplaced(Document html, String site) {
        var misplaced = new TreeSet<String>();
        for (var element : html.getAllElements()) {
            element.attributes().forEach(attribute -> {
                var value = attribute.getValue();
                var here = ADDRESSES.contains(attribute.getKey())
                        || attribute.getKey().startsWith("data-");
                var own = value.startsWith("http://localhost:" + port)
                        ? value.substring(("http://localhost:" + port).length())
                        : value;
                if (here && own.startsWith("/") && !own.equals(site) && !own.startsWith(site + "/")) {
                    misplaced.add(attribute.html());
                }
                if (own.startsWith(site + site)) {
                    misplaced.add("twice: " + attribute.html());
                }
            });
        }
        return misplaced;
    }

    private void answerOnce(Map<String, String> found, Map<String, Integer> followed, HttpClient client)
            throws Exception {
        var kind = Pattern.compile("[^/]+$|\\?.*");
        for (var address : found.entrySet()) {
            var like = kind.matcher(address.getKey().replaceAll("\\d+", "")).replaceFirst("");
            if (followed.merge(like, 1, Integer::sum) <= OF_A_KIND
                    && !address.getKey().contains("no-such-page")) {
                assertThat(get(address.getKey(), client).statusCode())
                        .as(address.toString())
                        .isEqualTo(200);
            }
        }
        assertThat(followed).hasSizeGreaterThan(10);
    }

    private HttpClient signedIn() throws Exception {
        var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        post("/kb/login", client, form("/kb/login", client), "username", Admin.USERNAME, "password", Admin.PASSWORD);
        return client;
    }

    private void speak(String language, HttpClient client) throws Exception {
        var spoken = post(
                "/kb/admin/account/language",
                client,
                form("/kb/admin/account", client),
                "language",
                language,
                "from",
                "/admin/log?x={y}");
        assertThat(spoken.statusCode()).isEqualTo(303);
        assertThat(spoken.headers().firstValue("Location").orElse("")).endsWith("/kb/admin/log?x=%7By%7D");
    }

    private String form(String page, HttpClient client) throws Exception {
        return Jsoup.parse(get(page, client).body()).select("input[name=_csrf]").attr("value");
    }

    private HttpResponse<String> get(String address, HttpClient client, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .setHeader("Accept", "text/html,*/*;q=0.8");
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build(), client);
    }

    private HttpResponse<String> post(String address, HttpClient client, String token, String... typed)
            throws Exception {
        var body = new StringBuilder("_csrf=" + token);
        for (var i = 0; i < typed.length; i += 2) {
            body.append('&')
                    .append(typed[i])
                    .append('=')
                    .append(URLEncoder.encode(typed[i + 1], StandardCharsets.UTF_8));
        }
        return send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .setHeader("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                client);
    }

    private static HttpResponse<String> send(HttpRequest request, HttpClient client)
            throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }
}
