package org.luopan.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Reader;
import org.luopan.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files as browsers get them. */
@ServerTest
class AssetPagesTests {

    @LocalServerPort
    int port;

    Reader reader;
    String script;

    @BeforeEach
    void connect() {
        reader = new Reader(port);
        script = reader.get("/login").html().selectFirst("script[src*=luopan]").attr("src");
    }

    @Test
    void areKeptByBrowsersForAYear() {
        var answer = reader.get(script);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(reader.get(script, "If-None-Match", answer.header("ETag")).status())
                .isEqualTo(304);
        assertThat(answer.text()).contains("htmx");
    }

    @Test
    void canBeAskedForTheirHeadersOnly() {
        var answer = reader.ask("HEAD", script);
        assertThat(answer.header("Content-Length"))
                .isEqualTo(reader.get(script).header("Content-Length"))
                .isNotEmpty();
        assertThat(answer.size()).isZero();
    }

    @Test
    void areNotThereUnderAnotherDigest() {
        assertThat(reader.get(script.replaceAll("[0-9a-f]{32}", "0".repeat(32))).status())
                .isEqualTo(404);
        assertThat(reader.ask("POST", script).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/luopan.js",
                "/js/luopan.js",
                "/css/tokens.css",
                "/webjars/htmx.org/2.0.8/dist/htmx.min.js",
                "/webjars/picocss__pico/2.1.1/scss/pico.scss"
            })
    void areTheOnlyOnes(String path) {
        assertThat(reader.get(path).status()).isEqualTo(404);
    }
}
