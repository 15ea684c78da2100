package org.luopan.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.LogLines;
import org.luopan.ServerTest;
import org.luopan.Wire;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a client sends, the answer is a page about a bad request, and the log stays quiet. */
@ServerTest
class OddRequestsTests {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    @LocalServerPort
    int port;

    private Wire wire;
    private LogLines log;

    @BeforeEach
    void listen() {
        wire = new Wire(port);
        log = new LogLines();
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /en/platforms?p=%ff",
                "GET /sv/platforms?p=%zz",
                "GET /en/platforms?%",
                "GET /assets/0/luopan.js?a=%ed%a0%80",
                "GET /login?x=%00",
                "GET /en/%zz",
                "GET /en/%00",
                "GET /en/<x>",
                "GET /en%2fplatforms",
                "GET /en%5cplatforms",
                "GET /en/../admin",
                "GET /en/%2e%2e/admin",
                "GET /../../etc/passwd",
                "GET /en;jsessionid=AAAA",
                "GET /admin;x=y/entries",
                "FOO /en",
                "PROPFIND /en",
                "\u0016\u0003\u0001"
            })
    void areAnsweredWith400(String line) {
        assertThat(page(wire.ask(line))).isEqualTo(400);
        assertThat(log.all()).hasSizeLessThanOrEqualTo(1).noneMatch(words -> words.contains("TRACE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /error | 404",
                "GET /en/nothing | 404",
                "TRACE /en | 405",
                "CONNECT /en | 405",
                "PUT /en | 403",
                "POST /assets/0/luopan.js | 403",
                "DELETE /assets/0/seal.svg | 403"
            })
    void areNoFaultOfThisSide(String line, int status) {
        assertThat(page(wire.ask(line))).isEqualTo(status);
        assertThat(log.all()).isEmpty();
    }

    @Test
    void withHeadsThatAreTooLargeAreAnsweredWithAPage() {
        assertThat(page(wire.ask("GET /en", "X-Long: " + "a".repeat(20_000)))).isBetween(400, 431);
        assertThat(page(wire.ask("GET /en?q=" + "a".repeat(9_000)))).isBetween(400, 431);
        assertThat(page(wire.ask(
                        "GET /sv", Stream.generate(() -> "X-Many: 1").limit(300).toArray(String[]::new))))
                .isBetween(400, 431);
        assertThat(page(wire.send("GET /en HTTP/1.1\r\nConnection: close\r\n\r\n")))
                .isEqualTo(400);
        assertThat(page(wire.send("GET /en HTTP/3.0\r\nHost: x\r\n\r\n"))).isEqualTo(400);
        assertThat(page(wire.ask("POST /login", FORM, "Transfer-Encoding: foo")))
                .isEqualTo(400);
        assertThat(page(wire.ask("POST /login", FORM, "Content-Length: -5"))).isEqualTo(400);
        assertThat(log.all()).isEmpty();
    }

    @Test
    void withFilesThatEndNowhereAreAnsweredWithAPage() {
        assertThat(wire.ask("GET /en", "Content-Type: multipart/form-data").status())
                .isEqualTo(200);
        assertThat(page(wire.post("/login", "a=b", "Content-Type: multipart/form-data")))
                .isEqualTo(400);
        assertThat(page(wire.post("/login", "--x\r\nContent-Dis", "Content-Type: multipart/form-data; boundary=x")))
                .isEqualTo(400);
        assertThat(page(wire.post("/en", "a=b", "Content-Type: multipart/form-data")))
                .isEqualTo(403);
        assertThat(log.all()).isEmpty();
    }

    @Test
    void withMoreThanAnAddressTakesAreAnsweredWithAPage() {
        assertThat(page(wire.post("/login", "username=" + "a".repeat(100_000), FORM)))
                .isEqualTo(413);
        assertThat(page(wire.post("/sv/platforms", "q=" + "a".repeat(3_000_000), FORM)))
                .isEqualTo(403);
        assertThat(page(wire.post(
                        "/admin/bundles", "a".repeat(55_000_000), "Content-Type: multipart/form-data; boundary=x")))
                .isEqualTo(413);
        assertThat(page(wire.post(
                        "/admin/bundles",
                        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n"
                                + "a".repeat(55_000_000) + "\r\n--x--\r\n",
                        "Cookie: luopan-session=00000000-0000-0000-0000-000000000000",
                        "Content-Type: multipart/form-data; boundary=x")))
                .isEqualTo(413);
        assertThat(log.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/plain", "image/*", "foo/bar;q=x, ///", "text/html;q=0"})
    void getAPageWhateverKindOfAnswerTheyAskFor(String accepted) {
        var data = wire.ask("GET /sv/nothing.json", "Accept: " + accepted);
        assertThat(data.status()).isEqualTo(404);
        assertThat(data.header("Content-Type")).startsWith("application/problem+json");
        for (var path : new String[] {"/sv/nothing", "/sv/nothing.html", "/none.txt", "/assets/none.js"}) {
            var answer = wire.ask("GET " + path, "Accept: " + accepted, "Accept-Language: sv");
            assertThat(page(answer)).isEqualTo(404);
            assertThat(Jsoup.parse(answer.body()).select("html").attr("lang")).isEqualTo("sv");
        }
    }

    @Test
    void carryStrictHeadersWhereverTheyFail() {
        for (var line :
                new String[] {"GET /en?p=%ff", "GET /en//platforms", "GET /en/<x>", "GET /error", "CONNECT /en"}) {
            var answer = wire.ask(line);
            assertThat(answer.header("Content-Security-Policy")).as(line).contains("default-src 'none'");
            assertThat(answer.header("X-Content-Type-Options")).as(line).isEqualTo("nosniff");
        }
    }

    /** The status of an answer that is one of our pages. */
    private static int page(Wire.Answer answer) {
        assertThat(answer.header("Content-Type")).as(answer.head()).startsWithIgnoringCase("text/html");
        assertThat(answer.header("Content-Disposition")).isEmpty();
        assertThat(Jsoup.parse(answer.body()).select("h1")).as(answer.text()).hasSize(1);
        assertThat(answer.body()).doesNotContain("Tomcat", "Exception", "HTTP Status");
        return answer.status();
    }
}
