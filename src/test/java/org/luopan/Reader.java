package org.luopan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A client that requests pages from a running server, follows no redirects and accepts compressed answers. */
public final class Reader {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String site;

    public Reader(int port) {
        site = "http://localhost:" + port;
    }

    /** Requests an address, with headers in pairs of name and value. */
    public Answer get(String path, String... headers) {
        return ask("GET", path, headers);
    }

    public Answer ask(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(site + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .setHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .setHeader("Accept-Encoding", "gzip");
        for (var i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return new Answer(site + path, client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(String address, HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** How many bytes were transferred. */
        public int size() {
            return response.body().length;
        }

        public String text() {
            if (!header("Content-Encoding").equals("gzip")) {
                return new String(response.body(), StandardCharsets.UTF_8);
            }
            try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
                return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public Document html() {
            return Jsoup.parse(text(), address);
        }
    }
}
