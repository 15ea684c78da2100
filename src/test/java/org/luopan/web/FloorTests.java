package org.luopan.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Reader;
import org.luopan.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What applies to every page: errors are pages, headers are strict, no page is too large. */
@ServerTest
class FloorTests {

    private static final int KILOBYTE = 1000;

    @LocalServerPort
    int port;

    Reader reader;

    @BeforeEach
    void connect() {
        reader = new Reader(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/en/platforms/no-such-platform, en, Page not found",
        "/sv/platforms/no-such-platform, sv, Sidan finns inte",
        "/en/no-such-folder, en, Page not found",
        "/sv/no-such-folder/deeper, sv, Sidan finns inte",
        "/no-such-page, en, Page not found",
        "/de/platforms, en, Page not found"
    })
    void answersUnknownAddressesWithAPageInTheLanguageOfTheAddress(String path, String language, String heading) {
        var answer = reader.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        var html = answer.html();
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(html.select("h1").eachText()).containsExactly(heading);
        assertThat(html.selectFirst("main a").attr("href")).isEqualTo("/" + language);
        assertThat(html.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void answersUnknownAddressesInThePreferredLanguageWhereTheAddressSaysNone() {
        assertThat(reader.get("/no-such-page", "Accept-Language", "sv-SE,sv;q=0.9,en;q=0.8")
                        .html()
                        .selectFirst("html")
                        .attr("lang"))
                .isEqualTo("sv");
    }

    @Test
    void answersWhatCannotBeSentHereWithAPage() {
        var answer = reader.ask("DELETE", "/en/platforms");
        assertThat(answer.status()).isIn(403, 405);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.html().select("h1")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/en/platforms, en, This form has expired", "/sv/platforms, sv, Formuläret gäller inte längre"})
    void tellsAFormThatCannotBeTakenFromAMissingRight(String path, String language, String heading) {
        var answer = reader.ask("POST", path);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.html().selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(answer.html().select("h1").eachText()).containsExactly(heading);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void sendsTheStylesOfTheDeskOnlyToTheDesk() {
        var sheets = reader.get("/login").html().select("link[rel=stylesheet]").eachAttr("href");
        assertThat(sheets).hasSize(2);
        var size = 0;
        for (var sheet : sheets) {
            var answer = reader.get(sheet);
            assertThat(answer.status()).as(sheet).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).contains("immutable");
            size += answer.size();
        }
        assertThat(size).isLessThanOrEqualTo(30 * KILOBYTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/en/platforms/%00", "/en/platforms/..%2f..%2fetc", "/en/platforms/a;b=c", "/en//platforms"})
    void neverBreaksOnOddAddresses(String path) {
        var answer = reader.get(path);
        assertThat(answer.status()).isBetween(300, 499);
    }

    @Test
    void keepsWhatWentWrongToItself() {
        assertThat(reader.get("/no-such-page").text())
                .doesNotContain("Exception")
                .doesNotContain("org.springframework")
                .doesNotContain("Whitelabel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en/platforms",
                "/sv/platforms/wechat",
                "/en/platforms/no-such-platform",
                "/no-such-page",
                "script[src]",
                "link[rel=stylesheet]",
                "link[rel=icon]"
            })
    void sendsStrictHeadersWithEveryAnswer(String path) {
        var answer = path.startsWith("/") ? reader.get(path) : file(path);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("style-src 'self'")
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe-")
                .doesNotContain("http");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(answer.header("Permissions-Policy")).contains("geolocation=()");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    /** The first file that a page names in such an element. */
    private Reader.Answer file(String element) {
        var named = reader.get("/en").html().selectFirst(element);
        var answer = reader.get(named.hasAttr("src") ? named.attr("src") : named.attr("href"));
        assertThat(answer.status()).as(element).isEqualTo(200);
        return answer;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sv | /sv",
                "sv-SE,sv;q=0.9,en;q=0.8 | /sv",
                "en-GB,en;q=0.9 | /en",
                "de-DE,sv;q=0.5,en;q=0.3 | /sv",
                "zh-CN | /en",
                "* | /en",
                "%%% | /en"
            })
    void sendsReadersFromTheBareAddressToTheirLanguage(String preference, String path) {
        var answer = reader.get("/", "Accept-Language", preference);
        assertThat(answer.status()).isBetween(300, 399);
        assertThat(answer.header("Location")).endsWith(path);
        assertThat(answer.header("Vary")).containsIgnoringCase("Accept-Language");
    }

    @Test
    void keepsTheFileOfAChartForItsEdition() {
        var first = reader.get("/en/platforms/wechat/charts/mau.svg");
        assertThat(first.header("Content-Type")).isEqualTo("image/svg+xml;charset=UTF-8");
        assertThat(first.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(reader.get("/en/platforms/wechat/charts/mau.svg", "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(reader.get("/sv/platforms/wechat/charts/mau.svg", "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answersAnUnchangedPageWithoutSendingItAgain() {
        var first = reader.get("/en/platforms/wechat");
        assertThat(first.header("ETag")).startsWith("W/\"");
        var second = reader.get("/en/platforms/wechat", "If-None-Match", first.header("ETag"));
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.size()).isZero();
        assertThat(reader.get("/sv/platforms/wechat", "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void sendsAllStylesAsOneSheetWithPicoInTheLowestLayer() {
        var path = reader.get("/en/platforms").html().select("link[rel=stylesheet]");
        assertThat(path).hasSize(1);
        var sheet = reader.get(path.attr("href"));
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.header("Content-Type")).startsWith("text/css");
        assertThat(sheet.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(sheet.header("Cache-Control")).contains("immutable").contains("max-age=31536000");
        assertThat(sheet.size()).isLessThanOrEqualTo(30 * KILOBYTE);
        assertThat(sheet.text())
                .startsWith("@layer pico,")
                .contains("--pico-")
                .doesNotContainPattern("(url\\(|@import )[\"']?(https?:)?//");
    }

    @Test
    void sendsNoMoreScriptThanItMay() {
        var scripts =
                reader.get("/en/platforms/wechat").html().select("script[src]").eachAttr("src");
        assertThat(scripts).isNotEmpty();
        var size = 0;
        for (var script : scripts) {
            var answer = reader.get(script);
            assertThat(answer.status()).as(script).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).as(script).contains("max-age=31536000");
            size += answer.size();
        }
        assertThat(size).isLessThanOrEqualTo(30 * KILOBYTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/platforms",
                "/sv/platforms?view=table",
                "/en/platforms?audience=gen-z&audience=students&tier=tier-3&sort=name",
                "/en/platforms/wechat",
                "/sv/platforms/wechat",
                "/en/platforms/douyin",
                "/sv/platforms/weibo"
            })
    void sendsLightPages(String path) {
        var answer = reader.get(path);
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.size()).isLessThanOrEqualTo(20 * KILOBYTE);
    }

    @Test
    void fetchesNothingFromElsewhere() {
        assertThat(reader.get("/en/platforms/wechat")
                        .html()
                        .select("script[src], link[rel=stylesheet], link[rel=icon], img[src]"))
                .allSatisfy(element -> assertThat(element.attr("src") + element.attr("href"))
                        .startsWith("/")
                        .doesNotStartWith("//"));
    }
}
