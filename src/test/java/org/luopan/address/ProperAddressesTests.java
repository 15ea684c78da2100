package org.luopan.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Reader;
import org.luopan.ServerTest;
import org.luopan.web.RawReader;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class ProperAddressesTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/en/, /en",
        "/sv/platforms/, /sv/platforms",
        "/en/platforms/wechat/, /en/platforms/wechat",
        "/en/platforms/wechat//, /en/platforms/wechat",
        "/EN/platforms, /en/platforms",
        "/Sv, /sv",
        "/en/platforms/WeChat, /en/platforms/wechat",
        "/en/platforms/%57e%43hat, /en/platforms/wechat",
        "/%65n/platforms, /en/platforms",
        "/en//platforms, /en/platforms",
        "//en/platforms, /en/platforms",
        "/en/search/?q=, /en/search?q=",
        "/en/search/?q=a%2Fb+c&q=%C3%B6&&x, /en/search?q=a%2Fb+c&q=%C3%B6&&x",
        "/en/platforms/WeChat/History, /en/platforms/wechat/history",
        "/en/search/suggestions.json/?q=x, /en/search/suggestions.json?q=x",
        "/login/, /login",
        "/Login, /login",
        "/login/?language=sv, /login?language=sv",
        "/en/search/description.xml/, /en/search/description.xml"
    })
    void leadToTheOneAddressOfAPage(String asked, String proper) {
        for (var method : new String[] {"GET", "HEAD"}) {
            var answer = RawReader.ask(port, method, asked);
            assertThat(answer.status()).as(method + " " + asked).isEqualTo(301);
            assertThat(answer.header("Location")).isEqualTo(proper);
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(answer.header("ETag")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/no-such-page",
                "/en/no-such-page/",
                "/EN/No-Such-Page",
                "/en/platforms//evil",
                "/en/platforms/no-such/",
                "/en/platforms/%7Bfoo%7D/",
                "//evil.example",
                "//evil.example/",
                "//evil.example//",
                "///evil.example/en/",
                "/evil.example/",
                "/admin.example/"
            })
    void areNotFoundInAnySpellingWhereThereIsNoPage(String asked) {
        var answer = RawReader.ask(port, "GET", asked);
        assertThat(answer.status()).as(asked).isEqualTo(404);
        assertThat(answer.header("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/\\evil.example/",
                "/\\/evil.example/",
                "/%5Cevil.example/",
                "/%5c%5cevil.example/",
                "/%2Fevil.example/",
                "/%2f%2fevil.example/",
                "/en/%2e%2e/%2e%2e//evil.example/",
                "/en/..//..//evil.example/",
                "/;//evil.example/",
                "/en/%0d%0aLocation:%20x/"
            })
    void neverLeadToAnotherHost(String asked) {
        var answer = RawReader.ask(port, "GET", asked);
        assertThat(answer.status()).as(asked).isBetween(400, 499);
        assertThat(answer.header("Location")).isEmpty();
    }

    @Test
    void leaveAloneWhatIsSent() {
        assertThat(RawReader.ask(port, "POST", "/login/").header("Location")).isEmpty();
        assertThat(RawReader.ask(port, "POST", "/login/").status()).isIn(403, 404);
    }

    @Test
    void leadOnToWhereARedirectLeads() {
        var answer = RawReader.ask(port, "GET", "/admin/");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/login");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void keepTheDeskToItselfHoweverItIsSpelled() {
        for (var address :
                new String[] {"/%61dmin", "/%61dmin/", "//admin", "/admin//account/", "/l%6Fgin", "/login//"}) {
            var answer = RawReader.ask(port, "GET", address);
            assertThat(answer.status()).as(address).isBetween(300, 399);
            assertThat(answer.header("Cache-Control")).as(address).isEqualTo("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"platforms", "tiers", "cities", "trends", "glossary", "guide", "sources", "market"})
    void areNotReadAsPatterns(String folder) {
        var reader = new Reader(port);
        for (var language : new String[] {"en", "sv"}) {
            for (var slug :
                    new String[] {"%7Bfoo%7D", "%7B", "%7Bx:.*%7D", "$%7Bfoo%7D", "%23%7Bfoo%7D", "*", "%25s"}) {
                for (var rest : new String[] {"/history?from=1&to=2", "/history", "", "/history/1..2"}) {
                    var address = "/" + language + "/" + folder + "/" + slug + rest;
                    assertThat(reader.get(address).status()).as(address).isEqualTo(slug.equals("%25s") ? 400 : 404);
                }
            }
        }
    }

    @Test
    void keepStyleSheetsUnderTheirOwnDigestOnly() {
        var reader = new Reader(port);
        var own = reader.get("/login").html().select("link[rel=stylesheet]").eachAttr("href");
        assertThat(own).hasSize(2).allSatisfy(sheet -> {
            assertThat(reader.get(sheet).header("Cache-Control")).contains("immutable");
            var other = sheet.replaceAll("[0-9a-f]{32}", "0123456789abcdef0123456789abcdef");
            assertThat(other).isNotEqualTo(sheet);
            assertThat(reader.get(other).status()).isEqualTo(404);
            assertThat(reader.get(other).header("Cache-Control")).doesNotContain("immutable");
            assertThat(reader.get(sheet.replaceAll("[0-9a-f]{32}", "deadbeef")).status())
                    .isEqualTo(404);
        });
    }
}
