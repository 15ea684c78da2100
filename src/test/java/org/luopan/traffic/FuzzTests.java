package org.luopan.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.Admin;
import org.luopan.LogLines;
import org.luopan.ServerTest;
import org.luopan.Wire;
import org.luopan.account.EditorFixtures;
import org.luopan.account.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/**
 * Sends random requests and forms, on a separate base: none causes a server error, none takes long, none leaves a stack trace in
 * the log. Always the same ones; {@code -Dluopan.fuzz.seed} gives others, {@code -Dluopan.fuzz.requests} and {@code
 * -Dluopan.fuzz.posts} more.
 */
@ServerTest
@TestPropertySource(properties = {"luopan.test.base=fuzzed", "luopan.requests-per-address=200"})
@DirtiesContext
class FuzzTests {

    private static final long SEED = Long.getLong("luopan.fuzz.seed", 20_261_126L);
    private static final int REQUESTS = Integer.getInteger("luopan.fuzz.requests", 800);
    private static final int POSTS = Integer.getInteger("luopan.fuzz.posts", 150);
    private static final Duration LONGEST = Duration.ofSeconds(Integer.getInteger("luopan.fuzz.seconds", 15));
    private static final int PUBLIC_PAGES = 60;
    private static final int DESK_PAGES = 60;

    private static final List<String> ODD_WORDS = List.of(
            "",
            " ",
            "0",
            "-1",
            "99999999999999999999",
            "1e309",
            "NaN",
            "true",
            "null",
            "undefined",
            "!",
            "!!",
            "unknown",
            "!unknown",
            "%00",
            "%ff",
            "%zz",
            "%",
            "%u0041",
            "%ed%a0%80",
            "%f0%9f%98%80",
            "%e2%80%ae",
            "..",
            "../",
            "..%2f",
            "%2e%2e",
            "//",
            "/",
            "\\",
            ";",
            ";a=b",
            "'",
            "\"",
            "' or 1=1--",
            "<script>",
            "${7*7}",
            "#{7*7}",
            "__${7*7}__::.x",
            "{x}",
            "[0]",
            "a[0]",
            "*",
            "?",
            "~",
            "^2",
            "a:b",
            "AND",
            "OR NOT",
            "(",
            ")",
            "\"\"",
            "+",
            "-",
            "&&",
            "||",
            "a*b?c",
            "微信",
            "xiǎo",
            "%E5%BE%AE%E4%BF%A1",
            "a".repeat(3_000),
            "%E4%B8%AD".repeat(60),
            "2026-13-45",
            "2026-02-30",
            "9".repeat(18),
            "1.5",
            "\t",
            "%0d%0aX-Odd:1",
            "en",
            "sv",
            "xx",
            "json",
            "csv");

    private static final List<String> HEADERS = List.of(
            "Accept: application/json",
            "Accept: */*",
            "Accept: foo",
            "Accept: a/b;q=z,,",
            "Accept-Language: sv",
            "Accept-Language: %%%",
            "Accept-Language: " + "a-".repeat(200),
            "Accept-Encoding: gzip;q=0, *;q=9",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=",
            "Content-Type: application/json",
            "Content-Type: ;",
            "Content-Type: text/html; charset=none",
            "If-None-Match: *",
            "If-None-Match: \"",
            "If-Modified-Since: never",
            "If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "If-Match: \"x\"",
            "Range: bytes=0-0",
            "Range: bytes=9-1",
            "Range: x=1",
            "Range: bytes=" + "0-1,".repeat(200),
            "Cookie: luopan-session=x",
            "Cookie: luopan-session=00000000-0000-0000-0000-000000000000",
            "Cookie: luopan-remembered=e30=",
            "Cookie: =;;=",
            "Cookie: luopan-place=%%%",
            "Authorization: Basic !",
            "X-Forwarded-For: 1.2.3.4, x",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Proto: ftp",
            "X-Forwarded-Port: -1",
            "X-Forwarded-Prefix: //x",
            "Forwarded: for=\"",
            "X-HTTP-Method-Override: DELETE",
            "HX-Request: true",
            "HX-Target: results",
            "Expect: 100-continue",
            "Expect: x",
            "Origin: null",
            "Referer: \u0007",
            "X-Odd: " + "b".repeat(4_000),
            "Upgrade: websocket",
            "Sec-Fetch-Site: cross-site",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: x",
            "Content-Length: 5",
            "Host: other",
            "TE: trailers",
            "Max-Forwards: 0");

    private static final List<String> METHODS =
            List.of("HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "FOO", "get", "CONNECT");

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private LogLines log;

    @BeforeEach
    void listen() {
        log = new LogLines();
    }

    @AfterEach
    void stopListening() {
        log.close();
    }

    @Test
    void randomRequestsAreNoFaultOfThisSide() {
        var paths = new LinkedHashSet<>(
                List.of("/", "/en", "/sv", "/login", "/admin", "/error", "/favicon.ico", "/robots.txt"));
        var names = new TreeMap<String, Set<String>>();
        crawl(paths, names);
        var all = List.copyOf(paths);
        var keys = List.copyOf(names.keySet());
        assertThat(keys).hasSizeGreaterThan(15);
        var wire = new Wire(port);
        IntStream.range(0, REQUESTS).parallel().forEach(number -> {
            var random = new Random(SEED + number);
            var line = method(random) + " " + path(all, random) + query(keys, names, random);
            var headers = new ArrayList<String>();
            while (random.nextInt(100) < 35) {
                headers.add(one(HEADERS, random));
            }
            hold(
                    "request " + number + " of seed " + SEED + ": " + line + " " + headers,
                    line.startsWith("HEAD"),
                    () -> wire.ask(line, headers.toArray(String[]::new)).status());
        });
        assertNothing();
    }

    @Test
    void randomFormsAreNoFaultOfThisSide() throws Exception {
        var random = new Random(SEED);
        EditorFixtures.open(context, "fuzz-editor", "Editor", Role.EDITOR);
        EditorFixtures.open(context, "fuzz-publisher", "Publisher", Role.PUBLISHER);
        var people = List.of(
                new Person("fuzz-editor", EditorFixtures.PASSWORD),
                new Person("fuzz-publisher", EditorFixtures.PASSWORD),
                new Person(Admin.USERNAME, Admin.PASSWORD));
        for (var person : people) {
            person.signIn();
            person.findForms();
            assertThat(person.forms).as(person.name).hasSizeGreaterThan(5);
        }
        for (var number = 0; number < POSTS; number++) {
            var person = one(people, random);
            var form = one(person.forms, random);
            var fields = mutated(form.fields(), random);
            var words = fields.stream()
                    .map(field -> field.name() + "=" + field.shortValue())
                    .toList();
            hold(
                    "form " + number + " of seed " + SEED + ": " + person.name + " to " + form.action() + " with "
                            + words,
                    false,
                    () -> person.post(form, fields));
        }
        assertNothing();
    }

    private void hold(String what, boolean bodiless, Attempt attempt) {
        var before = System.nanoTime();
        int status;
        try {
            status = attempt.status();
        } catch (Exception gone) {
            faults.add(what + " -> " + gone);
            return;
        }
        var taken = Duration.ofNanos(System.nanoTime() - before);
        if (status == 0 || status >= 500) {
            faults.add(what + " -> " + status);
        } else if (taken.compareTo(LONGEST) > 0) {
            faults.add(what + " took " + taken);
        }
    }

    private void assertNothing() {
        var traces = log.all().stream()
                .filter(line -> line.contains(" WITH TRACE "))
                .distinct()
                .toList();
        assertThat(faults).as(faults.size() + " faults; in the log " + traces).isEmpty();
        assertThat(traces).isEmpty();
    }

    /** Collects the addresses of public pages, and the names and values of their parameters. */
    private void crawl(Set<String> paths, Map<String, Set<String>> names) {
        var open = new ArrayList<>(List.of("/en", "/sv"));
        var read = new LinkedHashSet<String>();
        var wire = new Wire(port);
        while (!open.isEmpty() && read.size() < PUBLIC_PAGES) {
            var path = open.remove(0);
            if (!read.add(path)) {
                continue;
            }
            var page = Jsoup.parse(wire.ask("GET " + path).body());
            for (var link : page.select("[href], [src]")) {
                var address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                if (address.startsWith("/") && !address.startsWith("//")) {
                    var parts = address.split("[?#]", 2);
                    paths.add(parts[0]);
                    if (parts[0].matches("/(en|sv)(/[a-z-]+)?")) {
                        open.add(parts[0]);
                    }
                    if (parts.length == 2 && address.contains("?")) {
                        for (var pair : parts[1].split("&")) {
                            var both = pair.split("=", 2);
                            names.computeIfAbsent(both[0], name -> new LinkedHashSet<>())
                                    .add(both.length == 2 ? both[1] : "");
                        }
                    }
                }
            }
            page.select("input[name], select[name]").forEach(input -> {
                var values = names.computeIfAbsent(input.attr("name"), name -> new LinkedHashSet<>());
                values.add(encoded(input.attr("value")));
                input.select("option").forEach(option -> values.add(encoded(option.attr("value"))));
            });
        }
    }

    private static String method(Random random) {
        return random.nextInt(100) < 88 ? "GET" : one(METHODS, random);
    }

    private static String path(List<String> paths, Random random) {
        var path = one(paths, random);
        if (random.nextInt(100) >= 30) {
            return path;
        }
        var at = random.nextInt(path.length() + 1);
        var odd = one(ODD_WORDS, random);
        return switch (random.nextInt(6)) {
            case 0 -> path + "/" + odd;
            case 1 -> path.substring(0, at) + odd + path.substring(at);
            case 2 -> path.substring(0, path.lastIndexOf('/') + 1) + odd;
            case 3 -> path + one(List.of(".json", ".csv", ".xml", ".html", "/", "//", ";x=y", ".", "%20"), random);
            case 4 ->
                random.nextBoolean()
                        ? path.toUpperCase(java.util.Locale.ROOT)
                        : path.replaceFirst("/(en|sv)", Matcher.quoteReplacement("/" + odd));
            default -> path.length() < 2 ? path : path.substring(0, at);
        };
    }

    private static String query(List<String> keys, Map<String, Set<String>> names, Random random) {
        var pairs = new ArrayList<String>();
        while (random.nextInt(100) < 62 && pairs.size() < 12) {
            var key = one(keys, random);
            var value = random.nextInt(100) < 45 ? one(List.copyOf(names.get(key)), random) : one(ODD_WORDS, random);
            pairs.add(random.nextInt(100) < 8 ? one(ODD_WORDS, random) + "=" + value : key + "=" + value);
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs).replace(" ", "+");
    }

    /** The fields of a form, some of them as no page would send them. */
    private static List<Field> mutated(List<Field> fields, Random random) {
        var changed = new ArrayList<Field>();
        for (var field : fields) {
            var dice = field.name().equals("_csrf") ? 100 : random.nextInt(100);
            if (dice < 12) {
                changed.add(new Field(field.name(), words(random)));
            } else if (dice < 16) {
                changed.add(new Field(
                        field.name() + one(List.of("[0]", "[x]", ".x", ".0.x", "[]"), random), words(random)));
                changed.add(field);
            } else if (dice < 20) {
                changed.add(field);
                changed.add(new Field(field.name(), words(random)));
            } else if (dice < 23) {
                changed.add(new Field(
                        field.name()
                                .replaceAll(
                                        "\\.\\d+\\.", "." + one(List.of("0", "1", "99999", "-1", "x"), random) + "."),
                        field.value()));
            } else if (dice >= 25) {
                changed.add(field);
            }
        }
        if (random.nextInt(100) < 25) {
            changed.add(new Field(
                    "do",
                    one(
                            List.of(
                                    "publish",
                                    "draft",
                                    "review",
                                    "add:figures",
                                    "remove:figures:0",
                                    "up:claims:99999",
                                    "down:x:1",
                                    "preview",
                                    "x"),
                            random)));
        }
        return changed;
    }

    private static String words(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> "\u0000" + random.nextInt();
            case 2 -> "a".repeat(random.nextInt(120_000));
            case 3 -> Long.toString(random.nextLong());
            case 4 -> "1e" + random.nextInt(400);
            case 5 ->
                new StringBuilder()
                        .appendCodePoint(0x10000 + random.nextInt(0xFFFF))
                        .append('\u202e')
                        .append("微")
                        .toString();
            case 6 -> Integer.toString(random.nextInt(2_000));
            case 7 -> ">".repeat(random.nextInt(3_000)) + " a";
            case 8 -> "wechat\nweibo, douyin";
            case 9 -> "2026-" + random.nextInt(14) + "-" + random.nextInt(33);
            case 10 -> "https://" + "x".repeat(random.nextInt(300)) + ".example/%zz";
            default -> one(ODD_WORDS, random);
        };
    }

    private static <T> T one(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    private interface Attempt {

        int status() throws Exception;
    }

    private record Field(String name, String value) {

        String shortValue() {
            return value.length() > 30 ? value.substring(0, 30) + "... (" + value.length() + ")" : value;
        }
    }

    private record Form(String action, boolean files, List<Field> fields) {}

    /** An editor at the desk, with the forms on their pages. */
    private final class Person {

        private final String name;
        private final String password;
        private HttpClient client = HttpClient.newHttpClient();
        private String token = "";
        private final List<Form> forms = new ArrayList<>();

        Person(String name, String password) {
            this.name = name;
            this.password = password;
        }

        void signIn() throws IOException, InterruptedException {
            client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            token = Jsoup.parse(get("/login").body())
                    .select("input[name=_csrf]")
                    .attr("value");
            var answer = send(
                    "/login",
                    List.of(new Field("username", name), new Field("password", password), new Field("_csrf", token)));
            assertThat(answer.statusCode()).as(name).isEqualTo(303);
            token = Jsoup.parse(get("/admin/account").body())
                    .select("input[name=_csrf]")
                    .attr("value");
            assertThat(token).isNotEmpty();
        }

        void findForms() throws IOException, InterruptedException {
            var open = new ArrayList<>(List.of("/admin"));
            var read = new LinkedHashSet<String>();
            var shapes = new LinkedHashSet<String>();
            while (!open.isEmpty() && read.size() < DESK_PAGES) {
                var path = open.remove(0);
                if (!read.add(path)) {
                    continue;
                }
                var answer = get(path);
                if (answer.statusCode() != 200
                        || !answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .startsWith("text/html")) {
                    continue;
                }
                var page = Jsoup.parse(answer.body());
                for (var form : page.select("form[method=post]")) {
                    var action = form.hasAttr("action") && !form.attr("action").isEmpty() ? form.attr("action") : path;
                    // An editor who signs out or is disabled sends nothing more.
                    if (!action.matches("/logout|/admin/account/(sign-out.*|password)|/admin/people/\\d.*")
                            && shapes.add(action.replaceAll("\\d+", "1")
                                    + form.select("[name]").size())) {
                        forms.add(new Form(action, form.attr("enctype").startsWith("multipart"), fields(form)));
                    }
                }
                for (var link : page.select("a[href^=/admin]").eachAttr("href")) {
                    var plain = link.replaceAll("#.*", "");
                    var kind = plain.replaceAll("\\d+", "1").replaceAll("\\?.*", "");
                    if (shapes.add(kind) || plain.matches(".*/(new|\\d+)") && read.size() < DESK_PAGES / 2) {
                        open.add(plain);
                    }
                }
            }
        }

        int post(Form form, List<Field> fields) throws IOException, InterruptedException {
            var answer = send(form.action(), fields);
            if (answer.headers().firstValue("Location").orElse("").startsWith("/login")) {
                signIn();
            }
            return answer.statusCode();
        }

        private HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path.replace(" ", "+")))
                            .timeout(Duration.ofSeconds(60))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private HttpResponse<String> send(String action, List<Field> fields) throws IOException, InterruptedException {
            var body = new StringBuilder();
            for (var field : fields) {
                body.append(body.isEmpty() ? "" : "&")
                        .append(encoded(field.name()))
                        .append('=')
                        .append(encoded(field.name().equals("_csrf") ? token : field.value()));
            }
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + action.replace(" ", "+")))
                            .timeout(Duration.ofSeconds(60))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        private static List<Field> fields(Element form) {
            var values = new LinkedHashMap<String, String>();
            for (var input : form.select("[name]")) {
                var value = input.normalName().equals("textarea")
                        ? input.wholeText()
                        : input.normalName().equals("select")
                                ? input.select("option[selected]").attr("value")
                                : input.attr("value");
                if (!input.attr("type").matches("checkbox|radio") || input.hasAttr("checked")) {
                    values.put(input.attr("name"), value);
                }
            }
            return values.entrySet().stream()
                    .map(entry -> new Field(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
