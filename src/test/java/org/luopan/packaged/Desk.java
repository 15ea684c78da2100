package org.luopan.packaged;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.luopan.Admin;

/** An editor at the desk, whose browser follows no redirects; can continue at another program as the same person. */
final class Desk {

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String address;

    private Desk(String address) {
        this.address = address;
    }

    static Desk stranger(Program program) {
        return new Desk(program.address());
    }

    static Desk of(Program program) throws IOException, InterruptedException {
        return of(program, Admin.USERNAME, Admin.PASSWORD);
    }

    static Desk of(Program program, String username, String password) throws IOException, InterruptedException {
        var desk = stranger(program);
        var door = desk.get("/login").form("form:has([name=password])");
        var signedIn = desk.send("/login", door, Map.of("username", username, "password", password));
        if (signedIn.status() != 303 && signedIn.status() != 302) {
            throw new IllegalStateException("Not signed in: " + signedIn.status());
        }
        return desk;
    }

    void goTo(Program program) {
        address = program.address();
    }

    /** What came back. */
    record Answer(int status, String location, HttpResponse<String> response) {

        Document page() {
            return Jsoup.parse(response.body());
        }

        FormElement form(String css) {
            if (page().select(css).first() instanceof FormElement form) {
                return form;
            }
            throw new IllegalStateException(status + " without " + css + ": " + page().text());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String title() {
            return page().select("h1").text();
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET().build());
    }

    /** The form of an entry. */
    String formOf(String folder, String slug) throws IOException, InterruptedException {
        return get("/admin/entries/" + folder + "/of/" + slug).location();
    }

    /** Publishes an entry under another name, from its form as it is now. */
    Answer publish(String form, String name) throws IOException, InterruptedException {
        var page = get(form).form("form.entry-form");
        return send(form, page, Map.of("name_en", name, "note", name, "do", "publish"));
    }

    /** Sends a form as it is, with some fields filled in. */
    Answer send(String path, FormElement form, Map<String, String> typed) throws IOException, InterruptedException {
        var body = form.formData().stream()
                .filter(field -> !typed.containsKey(field.key()) && !field.key().equals("do"))
                .map(field -> pair(field.key(), field.value()))
                .collect(Collectors.joining("&"));
        var own = typed.entrySet().stream()
                .map(field -> pair(field.getKey(), field.getValue()))
                .collect(Collectors.joining("&"));
        return answer(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + (body.isEmpty() || own.isEmpty() ? "" : "&") + own))
                .build());
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Answer answer(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        var location = response.headers()
                .firstValue("Location")
                .map(to -> URI.create(address).resolve(to))
                .map(to -> to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery()))
                .orElse("");
        return new Answer(response.statusCode(), location, response);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .timeout(Duration.ofSeconds(60));
    }
}
