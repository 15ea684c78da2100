package org.luopan.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.fetch.LinkResponse.Outcome;

/** How links are tried: 127.0.0.7 plays the internet, and 127.0.0.1 the inside, which must never be reached. */
class OutsideLinksTests {

    private static final String ARCHIVE = "/wayback?url=";

    private HttpServer outside;
    private HttpServer inside;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> insideRequests = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, String> locations = new ConcurrentHashMap<>();
    private String archive = "{\"archived_snapshots\": {}}";
    private String archiveType = "application/json";
    private final AtomicLong sent = new AtomicLong();

    @BeforeEach
    void open() throws IOException {
        bind();
        outside.createContext("/", got -> {
            var method = got.getRequestMethod();
            var path = got.getRequestURI().toString();
            requests.add(method + " " + path);
            if (path.startsWith("/wayback")) {
                got.getResponseHeaders().add("Content-Type", archiveType);
                var answer = archive.getBytes(StandardCharsets.UTF_8);
                got.sendResponseHeaders(200, answer.length);
                got.getResponseBody().write(answer);
                got.close();
                return;
            }
            if (locations.containsKey(path)) {
                got.getResponseHeaders().add("Location", locations.get(path));
            }
            var status = statuses.getOrDefault(method + " " + path, statuses.getOrDefault(path, 200));
            got.sendResponseHeaders(status, method.equals("HEAD") ? -1 : 0);
            if (path.startsWith("/endless")) {
                var part = new byte[1024];
                while (true) {
                    got.getResponseBody().write(part);
                    sent.addAndGet(part.length);
                }
            }
            got.close();
        });
        outside.start();
        inside.createContext("/", got -> {
            insideRequests.add(got.getRequestURI().toString());
            got.sendResponseHeaders(200, -1);
            got.close();
        });
        inside.start();
    }

    /** Takes one port of two addresses; where somebody has that of the second, another one. */
    private void bind() throws IOException {
        for (var tries = 1; ; tries++) {
            outside = HttpServer.create(new InetSocketAddress("127.0.0.7", 0), 0);
            try {
                inside = HttpServer.create(new InetSocketAddress("127.0.0.1", port()), 0);
                return;
            } catch (BindException taken) {
                outside.stop(0);
                if (tries == 10) {
                    throw taken;
                }
            }
        }
    }

    @AfterEach
    void close() {
        outside.stop(0);
        inside.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "200, ANSWERS",
        "204, ANSWERS",
        "404, NOT_FOUND",
        "410, NOT_FOUND",
        "401, REFUSED",
        "403, REFUSED",
        "429, REFUSED",
        "451, REFUSED",
        "500, NO_ANSWER",
        "503, NO_ANSWER"
    })
    void sayWhatBecameOfThem(int status, Outcome outcome) {
        statuses.put("/report", status);
        assertThat(links().tried(address("/report"))).isEqualTo(new LinkResponse(outcome, status, null));
        assertThat(requests).isEqualTo(status < 300 ? List.of("HEAD /report") : List.of("HEAD /report", "GET /report"));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 500, 501})
    void areTriedLikeAReaderWhereTheHeadIsNotAnswered(int status) {
        statuses.put("HEAD /report", status);
        assertThat(links().tried(address("/report"))).isEqualTo(new LinkResponse(Outcome.ANSWERS, 200, null));
        assertThat(requests).containsExactly("HEAD /report", "GET /report");
    }

    @Test
    void sayWhereTheyLeadNow() {
        statuses.put("/old", 301);
        locations.put("/old", "/new");
        assertThat(links().tried(address("/old"))).isEqualTo(new LinkResponse(Outcome.MOVED, 200, address("/new")));
    }

    @Test
    void haveNotMovedWhereOnlyTheEndOfTheAddressChanges() {
        statuses.put("/a", 308);
        locations.put("/a", "/a/");
        assertThat(links().tried(address("/a#part")).outcome()).isEqualTo(Outcome.ANSWERS);
    }

    @Test
    void areLostWhereTheyLeadToNothing() {
        statuses.put("/old", 302);
        locations.put("/old", "/gone");
        statuses.put("/gone", 404);
        assertThat(links().tried(address("/old"))).isEqualTo(new LinkResponse(Outcome.NOT_FOUND, 404, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/secret",
                "http://inside.example.org:PORT/",
                "http://[::1]:PORT/",
                "file:///etc/passwd"
            })
    void areNotFollowedInside(String location) {
        statuses.put("/old", 302);
        locations.put("/old", location.replace("PORT", "" + port()));
        assertThat(links().tried(address("/old"))).isEqualTo(LinkResponse.NOTHING);
        assertThat(insideRequests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://localhost:PORT/",
                "http://inside.example.org:PORT/",
                "ftp://outside.example.org/",
                "no address"
            })
    void areNotTriedInside(String address) {
        assertThat(links().tried(address.replace("PORT", "" + port()))).isEqualTo(LinkResponse.NOTHING);
        assertThat(insideRequests).isEmpty();
        assertThat(requests).isEmpty();
    }

    @Test
    void areNotRead() throws InterruptedException {
        statuses.put("HEAD /endless", 405);
        var start = System.nanoTime();
        assertThat(links().tried(address("/endless")).outcome()).isEqualTo(Outcome.ANSWERS);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        Thread.sleep(200);
        var after = sent.get();
        Thread.sleep(200);
        assertThat(sent.get()).as("nothing more is taken").isEqualTo(after);
    }

    @Test
    void areNotAnsweredWhereNobodyListens() {
        outside.stop(0);
        assertThat(links().tried(address("/"))).isEqualTo(LinkResponse.NOTHING);
    }

    @Test
    void haveACopyInTheArchive() {
        archive = "{\"url\": \"x\", \"archived_snapshots\": {\"closest\": {\"status\": \"200\", \"available\": true,"
                + " \"url\": \"http://web.archive.org/web/20210304050607/https://example.org/a?b=c\", \"timestamp\": \"20210304050607\"}}}";
        assertThat(links().archived("https://example.org/a?b=c&d"))
                .hasValue("https://web.archive.org/web/20210304050607/https://example.org/a?b=c");
        assertThat(requests).containsExactly("GET " + ARCHIVE + "https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc%26d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"archived_snapshots\": {}}",
                "{\"archived_snapshots\": {\"closest\": {\"available\": false, \"url\": \"http://web.archive.org/web/2021/https://example.org/\"}}}",
                "{\"archived_snapshots\": {\"closest\": {\"available\": true, \"url\": \"https://evil.example.org/web/2021/https://example.org/\"}}}",
                "{\"archived_snapshots\": {\"closest\": {\"available\": true, \"url\": \"javascript:alert(1)\"}}}",
                "[]",
                "not json",
                ""
            })
    void haveNoCopyWhereTheArchiveDoesNotSaySo(String answer) {
        archive = answer;
        assertThat(links().archived("https://example.org/")).isEmpty();
    }

    @Test
    void haveNoCopyWhereTheAnswerIsNoData() {
        archive = "{\"archived_snapshots\": {\"closest\": {\"available\": true,"
                + " \"url\": \"http://web.archive.org/web/20210304050607/https://example.org/\"}}}";
        archiveType = "text/html";
        assertThat(links().archived("https://example.org/")).isEmpty();
    }

    private OutsideLinks links() {
        var guard = new Guard(
                host -> List.of(InetAddress.getByName(host.equals("inside.example.org") ? "127.0.0.1" : "127.0.0.7")),
                address -> address.getHostAddress().equals("127.0.0.7"),
                port -> port == port());
        return new OutsideLinks(new BoundedRequests(guard, Duration.ofSeconds(3), 20_000), address(ARCHIVE));
    }

    private int port() {
        return outside.getAddress().getPort();
    }

    private String address(String path) {
        return "http://outside.example.org:" + port() + path;
    }
}
