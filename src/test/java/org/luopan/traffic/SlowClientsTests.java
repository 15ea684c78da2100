package org.luopan.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.Wire;

/** Four times as many slow clients as threads, from an address that may use all of them: others are answered at once. */
class SlowClientsTests {

    private static final int CLIENTS = 4 * SmallServer.THREADS;
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final List<Socket> clients = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (var client : clients) {
            client.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/login, 100000",
        "/login, 20000",
        "/invitation/x, 2000",
        "/en, 100000",
        "/admin/entries, 100000",
        "/admin/entries, 50000000",
        "/logout, 200"
    })
    void sendingABodyStopNobody(String path, int length) throws Exception {
        try (var server = server(1000)) {
            for (var i = 0; i < CLIENTS; i++) {
                say(
                        server.connect(0),
                        "POST " + path
                                + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                + length + "\r\n\r\na=");
            }
            answersAtOnce(server);
            for (var client : List.copyOf(clients)) {
                say(client, "b");
            }
            answersAtOnce(server);
        }
    }

    @Test
    void sendingPiecesStopNobody() throws Exception {
        try (var server = server(1000)) {
            for (var i = 0; i < CLIENTS; i++) {
                say(
                        server.connect(0),
                        "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Transfer-Encoding: chunked\r\n\r\n2\r\na=\r\n");
            }
            answersAtOnce(server);
        }
    }

    @Test
    void readingStopNobody() throws Exception {
        try (var server = server(1000)) {
            for (var i = 0; i < CLIENTS; i++) {
                say(server.connect(1024), "GET /large HTTP/1.1\r\nHost: x\r\n\r\n".repeat(40));
            }
            answersAtOnce(server);
        }
    }

    @Test
    void areGivenTimeForAWholeForm() throws Exception {
        try (var server = server(1000)) {
            var client = server.connect(0);
            say(
                    client,
                    "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 4\r\n\r\na=");
            answersAtOnce(server);
            say(client, "bc");
            assertThat(read(client)).startsWith("HTTP/1.1 200").contains("bc");
        }
    }

    @Test
    void ofOneAddressAreAnsweredSoManyAtOnce() throws Exception {
        try (var server = server(2)) {
            for (var i = 0; i < 2; i++) {
                say(
                        server.connect(0),
                        "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\na=");
            }
            Awaitility.await().atMost(AT_ONCE).untilAsserted(() -> {
                var answer = new Wire(server.port()).ask("GET /small");
                assertThat(answer.status()).isEqualTo(429);
                assertThat(answer.header("Retry-After")).isNotEmpty();
            });
        }
    }

    @Test
    void ofOneAddressAreSentWhatIsThereInstead() throws Exception {
        var there = ReadyAnswer.ofPage("W/\"1\"", "text/plain", ReadyAnswer.gzip(new byte[] {'o', 'l', 'd'}), Map.of());
        try (var server = new SmallServer(new Pages(), new Both(), new Having(there), new Intake(1))) {
            say(
                    server.connect(0),
                    "POST /login HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\na=");
            Awaitility.await().atMost(AT_ONCE).untilAsserted(() -> {
                var answer = new Wire(server.port()).ask("GET /small");
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).endsWith("\nold");
            });
        }
    }

    private static SmallServer server(int each) throws Exception {
        return new SmallServer(new Pages(), new Both(), new Intake(each));
    }

    private void say(Socket client, String words) {
        clients.add(client);
        try {
            client.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
            client.getOutputStream().flush();
        } catch (IOException refused) {
            // It has been told to stop.
        }
    }

    private static String read(Socket client) throws IOException {
        var bytes = new byte[10_000];
        var size = client.getInputStream().read(bytes);
        return new String(bytes, 0, Math.max(0, size), StandardCharsets.UTF_8);
    }

    private static void answersAtOnce(SmallServer server) {
        for (var i = 0; i < 3; i++) {
            var before = System.nanoTime();
            assertThat(new Wire(server.port()).ask("GET /small").status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AT_ONCE);
        }
    }

    /** The filters that the program puts around everything. */
    private static final class Both extends HttpFilter {

        private static final long serialVersionUID = 1L;

        private final transient Delivery delivery = new Delivery();
        private final transient OddRequests odd = new OddRequests();

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, jakarta.servlet.ServletException {
            delivery.doFilter(request, response, (asked, answer) -> odd.doFilter(asked, answer, chain));
        }
    }

    /** Has an answer for everybody who would be refused. */
    private static final class Having extends ValveBase {

        private final ReadyAnswer answer;

        Having(ReadyAnswer answer) {
            super(true);
            this.answer = answer;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, jakarta.servlet.ServletException {
            request.setAttribute(ReadyAnswer.INSTEAD, answer);
            getNext().invoke(request, response);
        }
    }

    /** A small page, a large one, and one that repeats what was typed. */
    private static final class Pages extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream().write(new byte[request.getRequestURI().equals("/large") ? 300_000 : 100]);
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(String.valueOf(request.getParameter("a")));
        }
    }
}
