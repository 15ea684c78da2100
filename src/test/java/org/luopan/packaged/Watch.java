package org.luopan.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * What watches over a program, at the port for it.
 *
 * @param port where the program answers it
 */
record Watch(int port) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Watch atFreePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Watch(free.getLocalPort());
        }
    }

    /** Checks that health is good, that metrics are counted, and that neither can be asked at the address of the pages. */
    void seesThatAllIsWell(Program program) throws IOException, InterruptedException {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> ask("/actuator/health/readiness").statusCode() == 200);
        assertThat(ask("/actuator/health/liveness").body()).contains("\"UP\"");
        assertThat(ask("/actuator/health").body())
                .contains("\"database\":{\"status\":\"UP\"}", "\"index\":{\"status\":\"UP\"}")
                .doesNotContain("details");
        assertThat(ask("/actuator/prometheus").body()).contains("jvm_memory_used_bytes", "hikaricp_connections");
        assertThat(ask("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(Desk.stranger(program).get("/actuator/health").status()).isEqualTo(404);
        // Only this machine reaches it, at the one address that it is bound to.
        assertThatThrownBy(() -> new Socket("127.0.0.2", port).close()).isInstanceOf(ConnectException.class);
    }

    void seesThatTheDatabaseIsAway() throws IOException, InterruptedException {
        var readiness = ask("/actuator/health/readiness");
        assertThat(readiness.statusCode()).isEqualTo(503);
        assertThat(readiness.body()).contains("\"database\":{\"status\":\"DOWN\"}");
        assertThat(ask("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
