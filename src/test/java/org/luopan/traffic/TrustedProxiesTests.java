package org.luopan.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luopan.Wire;

class TrustedProxiesTests {

    private static final String[] SAID = {
        "X-Forwarded-For: 6.6.6.6, 203.0.113.9",
        "X-Forwarded-Proto: https",
        "X-Forwarded-Host: evil.example",
        "X-Forwarded-Port: 444",
        "X-Forwarded-Prefix: /evil",
        "Forwarded: for=6.6.6.6;host=evil.example"
    };

    @ParameterizedTest
    @CsvSource({"''", "10.0.0.0/8", "'192.168.0.0/16, ::2'"})
    void believesNobodyWhomSettingsDoNotName(String trusted) throws Exception {
        assertThat(told(trusted, SAID)).isEqualTo("127.0.0.1 http localhost 80 []");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "127.0.0.0/8", "'10.0.0.1, 127.0.0.1'"})
    void believesAProxyThatSettingsName(String trusted) throws Exception {
        assertThat(told(trusted, SAID))
                .isEqualTo(
                        "203.0.113.9 https evil.example 444 [x-forwarded-host, x-forwarded-port, x-forwarded-prefix, x-forwarded-proto]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6.6.6.6, 203.0.113.9, 10.0.0.2 | 203.0.113.9",
                "203.0.113.9:4711 | 203.0.113.9",
                "[2001:db8::1]:4711 | 2001:db8::1",
                "2001:db8::1 | 2001:db8::1",
                "10.0.0.3, 10.0.0.2 | 10.0.0.3",
                "6.6.6.6, unknown | 127.0.0.1",
                "6.6.6.6, <script>, 10.0.0.2 | 10.0.0.2",
                "localhost | 127.0.0.1",
                "'' | 127.0.0.1"
            })
    void takesTheAddressThatTheOutermostTrustedProxyHasSeen(String said, String client) throws Exception {
        assertThat(told("127.0.0.1, 10.0.0.0/8", "X-Forwarded-For: " + said)).startsWith(client + " ");
    }

    @Test
    void readsSeveralHeadersAsOne() throws Exception {
        assertThat(told("127.0.0.1", "X-Forwarded-For: 6.6.6.6", "X-Forwarded-For: 203.0.113.9"))
                .startsWith("203.0.113.9 ");
    }

    @Test
    void outlivesWhatMeansNothing() throws Exception {
        assertThat(told("127.0.0.1", "X-Forwarded-Port: abc", "X-Forwarded-Proto: xx", "X-Forwarded-Host: []"))
                .startsWith("127.0.0.1 http ");
    }

    @Test
    void refusesASettingThatNamesNoAddress() {
        assertThatThrownBy(() -> new TrustedProxies("my-proxy")).hasMessageContaining("luopan.trusted-proxies");
    }

    private static String told(String trusted, String... headers) throws Exception {
        try (var server = new SmallServer(new Telling(), null, new TrustedProxies(trusted))) {
            var answer = new Wire(server.port()).ask("GET /", headers);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            return answer.body().strip();
        }
    }

    /** Answers with the client and host that it sees. */
    private static final class Telling extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var left = Collections.list(request.getHeaderNames()).stream()
                    .map(String::toLowerCase)
                    .filter(name -> name.contains("forwarded"))
                    .sorted()
                    .toList();
            response.getWriter()
                    .print(request.getRemoteAddr() + " " + request.getScheme() + " " + request.getServerName() + " "
                            + request.getServerPort() + " " + left);
            response.setHeader("Connection", "close");
        }
    }
}
