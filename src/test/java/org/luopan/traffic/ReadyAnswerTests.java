package org.luopan.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are prepared before anybody asks. */
class ReadyAnswerTests {

    private static final String TEXT = "A line that repeats itself.\n".repeat(40_000);
    private static final Map<String, String> HEADERS = Map.of("Cache-Control", "public, max-age=9");
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private SmallServer server;

    @BeforeEach
    void start() throws Exception {
        var bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        var answers = Map.of(
                "/both", ReadyAnswer.of("a", "text/plain", bytes, HEADERS),
                "/compressed", ReadyAnswer.ofPage("W/\"b\"", "text/plain", ReadyAnswer.gzip(bytes), HEADERS),
                "/tiny", ReadyAnswer.of("c", "text/plain", new byte[] {'x'}, HEADERS));
        server = new SmallServer(new HttpServlet() {}, null, new ValveBase(true) {
            @Override
            public void invoke(Request request, Response response) throws IOException {
                answers.get(request.getDecodedRequestURI()).send(request, response);
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/both", "/compressed"})
    void comeCompressedToThoseWhoAcceptIt(String path) throws Exception {
        var answer = ask("GET", path, "Accept-Encoding", "br, gzip;q=0.8");
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(answer.body().length));
        assertThat(answer.body().length).isLessThan(TEXT.length() / 50);
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/both", "/compressed"})
    void comeAsTheyAreToOthers(String path) throws Exception {
        var answer = ask("GET", path);
        assertThat(header(answer, "Content-Encoding")).isEmpty();
        assertThat(header(answer, "Content-Type")).isEqualTo("text/plain");
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=9");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(TEXT.length()));
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
    }

    @Test
    void stayAsTheyAreIfCompressingDoesNotHelp() throws Exception {
        var answer = ask("GET", "/tiny", "Accept-Encoding", "gzip");
        assertThat(header(answer, "Content-Encoding") + header(answer, "Vary")).isEmpty();
        assertThat(answer.body()).containsExactly('x');
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "br",
                "gzip;q=0",
                "*;q=0",
                "gzip;q=0, *",
                "identity, gzip;q=0.5",
                "gzipped",
                "identity;q=1, *;q=0.1"
            })
    void areNotCompressedForThoseWhoDoNotWantIt(String accepted) {
        assertThat(ReadyAnswer.prefersGzip(accepted)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "x-gzip",
                "gzip, deflate, br, zstd",
                "*",
                "br;q=1.0,gzip;q=0.1",
                "identity;q=0, *;q=0.5"
            })
    void areCompressedForThoseWhoWantIt(String accepted) {
        assertThat(ReadyAnswer.prefersGzip(accepted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a-gzip\" | 304",
                "W/\"a-gzip\" | 304",
                "\"x\", \"a-gzip\" | 304",
                "\"x\",W/\"y\" , W/\"a-gzip\" | 304",
                "* | 304",
                "\"a\" | 200",
                "\"x\" | 200",
                "a-gzip | 200",
                "\"a-gzip | 200"
            })
    void areNotSentTwice(String known, int status) throws Exception {
        var answer = ask("GET", "/both", "Accept-Encoding", "gzip", "If-None-Match", known);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "ETag")).isEqualTo("\"a-gzip\"");
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=9");
        assertThat(answer.body().length > 0).isEqualTo(status == 200);
    }

    @Test
    void haveAnETagForEachForm() throws Exception {
        assertThat(header(ask("GET", "/both"), "ETag")).isEqualTo("\"a\"");
        assertThat(ask("GET", "/both", "If-None-Match", "\"a\"").statusCode()).isEqualTo(304);
        assertThat(ask("GET", "/both", "If-None-Match", "\"a-gzip\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void sayHowLongTheyAreToThoseWhoAskOnlyThat() throws Exception {
        var answer = ask("HEAD", "/both");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(TEXT.length()));
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void holdNoThreadWhileSomebodyReadsSlowly() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 4 * SmallServer.THREADS; i++) {
                var socket = server.connect(1024);
                slow.add(socket);
                socket.getOutputStream()
                        .write("GET /both HTTP/1.1\r\nHost: x\r\n\r\n"
                                .repeat(40)
                                .getBytes(StandardCharsets.UTF_8));
            }
            for (var i = 0; i < 3; i++) {
                assertThat(ask("GET", "/both").body()).hasSize(TEXT.length());
            }
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    private HttpResponse<byte[]> ask(String method, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(AT_ONCE)
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
