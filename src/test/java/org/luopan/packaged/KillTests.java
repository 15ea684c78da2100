package org.luopan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luopan.Admin;

/** The program as a process of its own, killed while edits are being saved. */
class KillTests {

    private static final int EDITS_BEFORE_THE_END = 12;

    @TempDir
    private Path data;

    @Test
    void keepsEveryEditThatWasAcknowledgedWithHistoryAndIndexInAgreement() throws Exception {
        var acknowledged = new AtomicInteger();
        try (var program = Program.start(data)) {
            var desk = Desk.of(program);
            var form = desk.get("/admin/entries/platforms/of/momo").uri().getPath();
            var saving = new Thread(() -> {
                try {
                    for (var i = 1; ; i++) {
                        if (desk.save(form, "Momo" + i) == 303) {
                            acknowledged.set(i);
                        }
                    }
                } catch (IOException | InterruptedException | RuntimeException killed) {
                    // The program is gone.
                }
            });
            saving.start();
            while (acknowledged.get() < EDITS_BEFORE_THE_END && saving.isAlive()) {
                Thread.sleep(7);
            }
            program.kill();
            saving.join(TimeUnit.SECONDS.toMillis(20));
        }
        assertThat(acknowledged.get()).isGreaterThanOrEqualTo(EDITS_BEFORE_THE_END);

        try (var program = Program.start(data)) {
            var desk = Desk.of(program);
            var name = Jsoup.parse(desk.get("/en/platforms/momo").body())
                    .select("h1 span")
                    .first()
                    .text();
            var last = Integer.parseInt(name.substring("Momo".length()));
            assertThat(last).isBetween(acknowledged.get(), acknowledged.get() + 1);

            var history = Jsoup.parse(desk.get("/en/platforms/momo/history").body());
            assertThat(history.select(".history-state")).hasSize(last + 1);
            assertThat(history.select(".history-state .note").first().text()).isEqualTo("Momo" + last);

            var found = Jsoup.parse(desk.get("/en/platforms?q=Momo" + last).body());
            assertThat(found.select("[data-total]").attr("data-total")).isEqualTo("1");
            assertThat(desk.save(
                            desk.get("/admin/entries/platforms/of/momo").uri().getPath(), "Momo"))
                    .isEqualTo(303);
        }
    }

    /** Somebody signed in. */
    private record Desk(HttpClient client, String address) {

        static Desk of(Program program) throws IOException, InterruptedException {
            var desk = new Desk(
                    HttpClient.newBuilder()
                            .cookieHandler(new CookieManager())
                            .followRedirects(HttpClient.Redirect.NORMAL)
                            .build(),
                    program.address());
            var door = (FormElement) Jsoup.parse(desk.get("/login").body())
                    .select("form:has([name=password])")
                    .first();
            door.select("[name=username]").val(Admin.USERNAME);
            door.select("[name=password]").val(Admin.PASSWORD);
            desk.post("/login", door);
            return desk;
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(request(path).GET().build(), BodyHandlers.ofString());
        }

        /** Publishes the entry under another name; 303 where that went well. */
        int save(String form, String name) throws IOException, InterruptedException {
            var page = (FormElement)
                    Jsoup.parse(get(form).body()).select("form.entry-form").first();
            page.select("#name_en").val(name);
            page.select("#note").val(name);
            return post(form, page)
                    .previousResponse()
                    .map(HttpResponse::statusCode)
                    .orElse(0);
        }

        HttpResponse<String> post(String path, FormElement form) throws IOException, InterruptedException {
            var body = form.formData().stream()
                            .filter(field -> !field.key().equals("do"))
                            .map(field -> field.key() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"))
                    + (path.equals("/login") ? "" : "&do=publish");
            return client.send(
                    request(path)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(20));
        }
    }
}
