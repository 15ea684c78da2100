package org.luopan.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How other sites are asked: 127.0.0.7 plays the internet, and 127.0.0.1 the inside, which must never be reached. */
class OutsidePagesTests {

    private static final String TYPE = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
    private static final int MOST = 20_000;

    private Server outside;
    private Server inside;
    private final AtomicInteger asked = new AtomicInteger();
    private List<String> names = List.of("127.0.0.7");

    @BeforeEach
    void open() throws IOException {
        outside = new Server("127.0.0.7", 0);
        inside = new Server("127.0.0.1", outside.socket.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        outside.socket.close();
        inside.socket.close();
    }

    @Test
    void readWhatAPageSaysOfItself() {
        outside.answer = TYPE
                + "\r\n<html lang=\"sv-SE\"><head><title>Fallback</title><meta property=\"og:title\" content=\" Kvartal  3 \">"
                + "<meta property=\"og:site_name\" content=\"Tencent\"><meta property=\"article:published_time\" content=\"2026-11-12T09:00\">";
        assertThat(pages(true).at(address("/report")))
                .hasValue(new PageFacts("Kvartal 3", "Tencent", "2026-11-12", "sv"));
        assertThat(outside.requests).containsExactly("GET /report HTTP/1.1");
    }

    @Test
    void readChunksAndOtherCharacters() {
        outside.answer =
                TYPE + "Transfer-Encoding: chunked\r\n\r\n7\r\n<title>\r\nc;x=y\r\n腾讯财报\r\n8\r\n</title>\r\n0\r\n\r\n";
        assertThat(pages(true).at(address("/")))
                .hasValueSatisfying(page -> assertThat(page.title()).isEqualTo("腾讯财报"));
    }

    @Test
    void areNotRequestedUnlessASettingAllowsIt() {
        assertThat(pages(false).at(address("/"))).isEmpty();
        assertThat(asked).hasValue(0);
        assertThat(outside.requests).isEmpty();
    }

    @Test
    void areConnectedToWhereTheyWereChecked() {
        // The second answer of the resolver would lead inside.
        names = List.of("127.0.0.7", "127.0.0.1");
        outside.answer = TYPE + "\r\n<title>Once</title>";
        assertThat(pages(true).at(address("/"))).isPresent();
        assertThat(asked).hasValue(1);
        assertThat(inside.requests).isEmpty();
    }

    @Test
    void areFollowedToOtherPagesOutside() {
        outside.answer = "HTTP/1.1 302 Found\r\nLocation: /b\r\n\r\n";
        outside.second = TYPE + "\r\n<title>There</title>";
        assertThat(pages(true).at(address("/a")))
                .hasValueSatisfying(page -> assertThat(page.title()).isEqualTo("There"));
        assertThat(outside.requests).containsExactly("GET /a HTTP/1.1", "GET /b HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://[::1]:PORT/",
                "//127.0.0.1:PORT/secret",
                "http://localhost:PORT/",
                "http://2130706433:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://user@127.0.0.1:PORT/",
                "file:///etc/passwd",
                "ftp://outside.example.org/",
                "gopher://127.0.0.1:PORT/",
                "http://127.1:PORT/",
                "http://0177.0.0.1:PORT/",
                "http://0x7f000001:PORT/",
                "http://[::ffff:7f00:1]:PORT/",
                "http://outside.example.org:22/",
                "dict://127.0.0.1:PORT/",
                "jar:http://127.0.0.1:PORT/!/",
                "http://outside.example.org:PORT@127.0.0.1:PORT/",
                "http://127\u30020\u30020\u30021:PORT/",
                "\thttp:127.0.0.1:PORT/",
                "http://inside.example.org:PORT/",
                "not an address",
                "",
                "http://127.0.0.1\\@outside.example.org:PORT/"
            })
    void areNotFollowedInside(String location) {
        outside.answer = "HTTP/1.1 301 Moved\r\nLocation: " + location.replace("PORT", "" + port()) + "\r\n\r\n";
        outside.second = TYPE + "\r\n<title>Never</title>";
        assertThat(pages(true).at(address("/"))).isEmpty();
        assertThat(inside.requests).isEmpty();
    }

    @Test
    void areNotFollowedWhereTheNameLeadsInsideTheSecondTime() {
        names = List.of("127.0.0.7", "127.0.0.1");
        outside.answer = "HTTP/1.1 302 Found\r\nLocation: /again\r\n\r\n";
        assertThat(pages(true).at(address("/"))).isEmpty();
        assertThat(inside.requests).isEmpty();
        assertThat(outside.requests).hasSize(1);
    }

    @Test
    void areNotFollowedInCircles() {
        outside.answer = "HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n";
        outside.second = outside.answer;
        assertThat(pages(true).at(address("/"))).isEmpty();
        assertThat(outside.requests).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n%PDF",
                "HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\n\r\nPK",
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n<title>x</title>",
                "HTTP/1.1 200 OK\r\n\r\n<title>x</title>",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: gzip, chunked\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nx",
                "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<title>x</title>",
                "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: identity, gzip\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n\r\nzz",
                "HTTP/2 200\r\nContent-Type: text/html\r\n\r\n<title>x</title>",
                "SSH-2.0-OpenSSH\r\n",
                "+OK redis\r\n",
                ""
            })
    void areNothingButPagesOfText(String answer) {
        outside.answer = answer;
        assertThat(pages(true).at(address("/"))).as(answer).isEmpty();
    }

    @Test
    void areReadOnlyToTheirBound() throws IOException {
        outside.answer = TYPE + "\r\n<title>Huge</title>";
        outside.endless = "x".repeat(1000);
        var page = requests(5000).get(address("/"));
        assertThat(page.content()).hasSize(MOST);
        outside.answer = TYPE + "Content-Length: 99999999999999\r\n\r\n";
        assertThat(requests(5000).get(address("/")).content()).hasSize(MOST);
        outside.answer = TYPE + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n";
        assertThat(requests(5000).get(address("/")).content()).hasSize(MOST);
        outside.answer = TYPE + "Transfer-Encoding: chunked\r\n\r\n";
        outside.endless = "1\r\nx\r\n".repeat(200);
        assertThat(requests(5000).get(address("/")).content()).hasSize(MOST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1;name=", "x: y\r\n"})
    void haveNoEndlessChunkLines(String endless) {
        outside.answer = TYPE + "Transfer-Encoding: chunked\r\n\r\n";
        outside.endless = endless.repeat(300);
        assertThatThrownBy(() -> requests(5000).get(address("/"))).isInstanceOf(NotFetched.class);
    }

    @Test
    void areNotUnpacked() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bomb)) {
            packed.write(new byte[50_000_000]);
        }
        outside.answer = TYPE + "Content-Encoding: gzip\r\n\r\n" + bomb.toString(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> requests(5000).get(address("/")))
                .isInstanceOf(NotFetched.class)
                .hasMessageStartingWith("not of the type");
    }

    @Test
    void haveNoEndlessHeaders() {
        outside.answer = TYPE + "X: ";
        outside.endless = "x".repeat(1000);
        assertThatThrownBy(() -> requests(5000).get(address("/")))
                .isInstanceOf(NotFetched.class)
                .hasMessage("too many headers");
        outside.endless = "X: y\r\n".repeat(200);
        assertThatThrownBy(() -> requests(5000).get(address("/"))).isInstanceOf(NotFetched.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200", TYPE + "\r\n<title>"})
    void areWaitedForOnlyToTheirTime(String begun) {
        outside.answer = begun;
        outside.drip = true;
        var start = System.nanoTime();
        assertThatThrownBy(() -> requests(600).get(address("/"))).isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
    }

    @Test
    void areAskedAtOneTimeByFewEditors() throws InterruptedException {
        outside.answer = "";
        outside.drip = true;
        var pages = new OutsidePages(true, requests(1500));
        var waiting = new CopyOnWriteArrayList<Thread>();
        for (var i = 0; i < 4; i++) {
            var thread = new Thread(() -> pages.at(address("/")));
            thread.start();
            waiting.add(thread);
        }
        while (outside.requests.size() < 4) {
            Thread.sleep(10);
        }
        var start = System.nanoTime();
        assertThat(pages.at(address("/fifth"))).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
        for (var thread : waiting) {
            thread.join();
        }
        assertThat(outside.requests).hasSize(4);
    }

    private OutsidePages pages(boolean allowed) {
        return new OutsidePages(allowed, requests(3000));
    }

    private BoundedRequests requests(int millis) {
        var guard = new Guard(
                host -> {
                    var at = asked.getAndIncrement();
                    var address =
                            host.equals("inside.example.org") ? "127.0.0.1" : names.get(Math.min(at, names.size() - 1));
                    return List.of(InetAddress.getByName(address));
                },
                address -> address.getHostAddress().equals("127.0.0.7"),
                port -> port == port());
        return new BoundedRequests(guard, Duration.ofMillis(millis), MOST);
    }

    private int port() {
        return outside.socket.getLocalPort();
    }

    private String address(String path) {
        return "http://outside.example.org:" + port() + path;
    }

    /** A server that answers what it is told, then perhaps goes on for ever, or says the rest one character at a time. */
    private static final class Server {

        final ServerSocket socket;
        final List<String> requests = new CopyOnWriteArrayList<>();
        volatile String answer = TYPE + "\r\n<title>Inside</title>";
        volatile String second = answer;
        volatile String endless = "";
        volatile boolean drip;

        Server(String address, int port) throws IOException {
            socket = new ServerSocket(port, 50, InetAddress.getByName(address));
            var thread = new Thread(this::serve);
            thread.setDaemon(true);
            thread.start();
        }

        private void serve() {
            while (!socket.isClosed()) {
                try {
                    var client = socket.accept();
                    var thread = new Thread(() -> serve(client));
                    thread.setDaemon(true);
                    thread.start();
                } catch (IOException e) {
                    return;
                }
            }
        }

        private void serve(Socket client) {
            try (client) {
                var line = new StringBuilder();
                for (var next = client.getInputStream().read();
                        next != '\n' && next >= 0;
                        next = client.getInputStream().read()) {
                    line.append((char) next);
                }
                requests.add(line.toString().strip());
                var out = client.getOutputStream();
                out.write((requests.size() > 1 && !drip && endless.isEmpty() ? second : answer)
                        .getBytes(StandardCharsets.UTF_8));
                out.flush();
                goOn(out);
                // What the client has sent and nobody has read would reset the connection.
                client.shutdownOutput();
                while (client.getInputStream().read() >= 0) {}
            } catch (IOException | InterruptedException e) {
                // The other side has had enough.
            }
        }

        private void goOn(OutputStream out) throws IOException, InterruptedException {
            while (!endless.isEmpty()) {
                out.write(endless.getBytes(StandardCharsets.UTF_8));
            }
            while (drip) {
                out.write('x');
                out.flush();
                Thread.sleep(50);
            }
        }
    }
}
