package org.luopan.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encrypted pages: the certificate must be trusted, and be that of the name in the address. */
class EncryptedPagesTests {

    private static final String PASSWORD = "changeit";

    private final List<String> requests = new CopyOnWriteArrayList<>();

    private SSLContext trusting;
    private SSLServerSocket server;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        var store = folder.resolve("outside.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "outside",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=outside.example.org",
                        "-ext",
                        "san=dns:outside.example.org",
                        "-validity",
                        "3650")
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        server = (SSLServerSocket)
                trusting.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.7"));
        var thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void areReadIfTheCertificateIsThatOfTheName() {
        assertThat(pages(trusting.getSocketFactory()).at("https://outside.example.org:" + port() + "/a"))
                .hasValueSatisfying(page -> assertThat(page.title()).isEqualTo("Encrypted"));
        assertThat(requests).containsExactly("GET /a HTTP/1.1");
    }

    @Test
    void areNotReadUnderAnotherName() {
        assertThat(pages(trusting.getSocketFactory()).at("https://other.example.org:" + port() + "/a"))
                .isEmpty();
        assertThat(requests).isEmpty();
    }

    @Test
    void areNotReadIfNobodyTrustsTheCertificate() {
        var usual = (SSLSocketFactory) SSLSocketFactory.getDefault();
        assertThat(pages(usual).at("https://outside.example.org:" + port() + "/a"))
                .isEmpty();
        assertThat(requests).isEmpty();
    }

    private OutsidePages pages(SSLSocketFactory encrypting) {
        var guard =
                new Guard(host -> List.of(InetAddress.getByName("127.0.0.7")), address -> true, port -> port == port());
        return new OutsidePages(true, new BoundedRequests(guard, Duration.ofSeconds(5), 20_000, () -> encrypting));
    }

    private int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var client = server.accept()) {
                var line = new StringBuilder();
                var in = client.getInputStream();
                for (var next = in.read(); next != '\n' && next >= 0; next = in.read()) {
                    line.append((char) next);
                }
                if (line.isEmpty()) {
                    continue;
                }
                requests.add(line.toString().strip());
                client.getOutputStream()
                        .write(
                                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 24\r\n\r\n<title>Encrypted</title>"
                                        .getBytes(StandardCharsets.US_ASCII));
                client.getOutputStream().flush();
            } catch (IOException e) {
                // The other side did not trust it.
            }
        }
    }
}
