package org.luopan.pagecache;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Reader;
import org.luopan.ServerTest;
import org.luopan.content.Editions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class PageCacheTests {

    @LocalServerPort
    int port;

    @Autowired
    PageCache cache;

    @Autowired
    Editions editions;

    Reader reader;

    @BeforeEach
    void connect() throws InterruptedException {
        reader = new Reader(port);
        while (editions.current() == null) {
            Thread.sleep(20);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en",
                "/sv/platforms/wechat",
                "/en/platforms?audience=gen-z&tier=tier-3",
                "/sv/search?q=livestreaming",
                "/en/compare?platform=wechat&platform=douyin",
                "/en/compare.csv?platform=wechat&platform=douyin",
                "/en/changes",
                "/sv.json",
                "/en/platforms.json?audience=gen-z",
                "/en/platforms/wechat.csv"
            })
    void sendsTheSameFromMemory(String address) {
        var first = reader.get(address);
        assertThat(first.status()).isEqualTo(200);
        assertThat(cache.find(key(address), false)).as("kept").isNotNull();
        var second = reader.get(address);
        assertThat(second.text()).isEqualTo(first.text());
        var names = first.response().headers().map().keySet();
        assertThat(second.response().headers().map().keySet()).containsExactlyInAnyOrderElementsOf(names);
        names.stream()
                .filter(name -> !name.equalsIgnoreCase("Date"))
                .forEach(name -> assertThat(second.header(name)).as(name).isEqualTo(first.header(name)));
        assertThat(reader.get(address, "Accept-Encoding", "identity").text()).isEqualTo(first.text());
    }

    @ParameterizedTest
    @CsvSource({
        "/en/platforms?tier=tier-3&audience=gen-z, /en/platforms?audience=gen-z&tier=tier-3",
        "/en/platforms?audience=gen-z&utm_source=mail, /en/platforms?audience=gen-z",
        "/en/platforms/douban?fbclid=1, /en/platforms/douban",
        "/en/platforms?audience=gen-z&tier=, /en/platforms?audience=gen-z",
        "/en/platforms.json?x=1&tier=tier-1&audience=gen-z, /en/platforms.json?audience=gen-z&tier=tier-1"
    })
    void hasOnePageForAddressesThatMeanTheSame(String asked, String canonical) {
        var page = reader.get(canonical);
        var other = reader.get(asked);
        assertThat(other.header("ETag")).isEqualTo(page.header("ETag")).isNotEmpty();
        assertThat(other.text()).isEqualTo(page.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/platforms/qq", "/sv/cities?tier=tier-2", "/en/glossary"})
    void saysThatAPageIsUnchangedBeforeItIsRenderedAndAfter(String address) {
        var tag = reader.ask("HEAD", address).header("ETag");
        assertThat(tag).startsWith("W/\"");
        for (var method : new String[] {"GET", "HEAD", "GET"}) {
            var again = reader.ask(method, address, "If-None-Match", "\"x\", " + tag);
            assertThat(again.status()).as(method).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.header("Cache-Control")).contains("s-maxage");
            assertThat(again.size()).isZero();
        }
        var whole = reader.ask("HEAD", address);
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.size()).isZero();
        assertThat(whole.header("Content-Length"))
                .isEqualTo(Integer.toString(reader.get(address).size()));
    }

    /** A first crowd behind one address: an office, a school, a proxy that is not named. */
    @Test
    void refusesNoneOfSixtyFourReadersOfPagesThatNobodyHasReadYet() {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var asked = IntStream.range(0, 64)
                .mapToObj(reader -> HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/en/search?q=a+crowd+asks+" + reader % 4))
                        .build())
                .map(request -> client.sendAsync(request, BodyHandlers.discarding()))
                .toList();
        assertThat(asked).extracting(answer -> answer.join().statusCode()).containsOnly(200);
    }

    @Test
    void hasNoTagForWhatIsNotThere() {
        var missing = reader.get("/en/platforms/no-such-platform");
        assertThat(missing.header("ETag")).isEmpty();
        assertThat(reader.get("/en/platforms/no-such-platform", "If-None-Match", "*")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/platforms/no-such-platform",
                "/en/platforms/",
                "/EN/platforms",
                "/en/platforms%2Fwechat",
                "/login",
                "/admin",
                "/",
                "/en/../admin"
            })
    void keepsNothingButPages(String address) {
        reader.get(address);
        reader.get(address, "Cookie", "luopan-session=x");
        assertThat(cache.find(key(address), false)).isNull();
    }

    @Test
    void givesNobodyTheAnswerToAnothersHeaders() {
        var address = "/en/platforms/zhihu?x=1";
        var first = reader.get(
                address,
                "Accept",
                "image/png",
                "Accept-Language",
                "sv",
                "Cookie",
                "luopan-session=a",
                "Range",
                "bytes=0-9");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.header("Set-Cookie")).isEmpty();
        var second = reader.get("/en/platforms/zhihu");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Cache-Control")).contains("public", "s-maxage=10", "stale-while-revalidate=60");
        assertThat(second.html().select("a.language").attr("href")).isEqualTo("/sv/platforms/zhihu");
    }

    private PageKey key(String address) {
        var question = address.indexOf('?');
        return question < 0
                ? new PageKey("http://localhost:" + port, address, "")
                : new PageKey("http://localhost:" + port, address.substring(0, question), address.substring(question));
    }
}
