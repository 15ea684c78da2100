package org.luopan.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luopan.H2Bases;
import org.luopan.LuopanApplication;
import org.luopan.OnOneDatabase;
import org.luopan.PostgresBases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A base gives its content back, and another one takes it. */
@Tag("database")
class ContentCommandTests {

    private static final Path CONTENT = Path.of("src/main/resources/content");

    @TempDir
    private static Path shared;

    /** The release in a base: its name on PostgreSQL, on H2 the file to make others of. */
    private static String released;

    private static Path edited;

    @TempDir
    private Path folder;

    /** What editors made of the release is exported once for all. */
    @BeforeAll
    static void open() {
        var first = base("first", shared, PostgresBases.EMPTY);
        assertThat(first.run("import", CONTENT)).contains("None of 1,", "exit 0");
        released = PostgresBases.areTested()
                ? first.name
                : H2Bases.keep(first.source, shared).toString();
        var base = base("edited", shared, released);
        edit(base);
        edited = shared.resolve("out");
        assertThat(base.run("export", edited)).contains("exit 0");
    }

    @Test
    void givesBackExactlyWhatTheReleaseHasWhereNobodyHasEdited() throws Exception {
        var base = delivered("given_back");
        // The import that made the base left nothing that is new.
        assertThat(base.run("import", CONTENT)).contains("exit 0", "None of 1,");
        var versions = base.number("select version from content_version");
        assertThat(base.run("export", folder.resolve("out"))).contains("exit 0");

        var release = files(CONTENT);
        release.remove("inserted.txt");
        assertThat(release).hasSizeGreaterThan(800);
        assertThat(files(folder.resolve("out"))).isEqualTo(release);
        assertThat(base.number("select version from content_version")).isEqualTo(versions);
    }

    @Test
    void givesWhatWasEditedToANewBaseWhichGivesTheSame() throws Exception {
        var out = files(edited);
        var release = files(CONTENT);
        var differing = new TreeSet<>(out.keySet());
        differing.removeIf(name -> Objects.equals(out.get(name), release.get(name)));
        assertThat(differing)
                .containsExactly(
                        "correction/3000001000.json",
                        "files.txt",
                        "metric/mau.json",
                        "platform/weibo.json",
                        "term/bubble-tea.json",
                        "term/danmu.json",
                        "word/audience/gen-z.json");

        var second = empty("taking");
        var said = second.run("import", edited);
        assertThat(said).contains("exit 0", "6 of 1,", "6 published");
        assertThat(second.number("select count(*) from revision where state = 'in-review'"))
                .isZero();
        second.run("export", folder.resolve("again"));
        assertThat(files(folder.resolve("again"))).isEqualTo(out);
        assertThat(second.run("import", edited)).contains("None of 1,");
    }

    @Test
    void keepsWhatBothChangedAndProposesWhatCame() throws Exception {
        var second = delivered("own");
        second.write(
                "update entry set summary_en = 'What the second says.' where kind = 'platform' and slug = 'weibo'");
        second.write("update facet_value set label_en = 'Ours' where facet = 'audience' and slug = 'gen-z'");
        second.write(
                "insert into figure (entry_id, metric_id, amount, unit, source_id, confidence, sort_order, note_en)"
                        + " select entry_id, metric_id, 1, unit, source_id, confidence, 900, 'Of the second' from figure"
                        + " where id = (select min(id) from figure)");

        var said = second.run("import", edited);

        assertThat(said).contains("6 of 1,", "4 published", "1 in the review queue", "1 to decide on at the desk");
        assertThat(second.text("select summary_en from entry where kind = 'platform' and slug = 'weibo'"))
                .isEqualTo("What the second says.");
        assertThat(second.text("select label_en from facet_value where facet = 'audience' and slug = 'gen-z'"))
                .isEqualTo("Ours");
        assertThat(
                        second.text(
                                "select e.slug from figure f join entry e on e.id = f.entry_id where f.note_en = 'Of the second'"))
                .isEqualTo("wechat");
        assertThat(
                        second.text(
                                "select e.slug from figure f join entry e on e.id = f.entry_id where f.note_en = 'Of the first'"))
                .isEqualTo("weibo");
        assertThat(second.text("select e.slug || ' ' || r.author from revision r join entry e on e.id = r.entry_id"
                        + " where r.state = 'in-review'"))
                .isEqualTo("weibo Luopan");
    }

    @Test
    void bringsItToReadersOfASiteThatIsOpenMeanwhile() throws Exception {
        var second = empty("open");
        try (var site = second.open()) {
            var page = URI.create("http://localhost:" + site.getEnvironment().getProperty("local.server.port")
                    + "/en/platforms/weibo");
            assertThat(body(page)).doesNotContain("What the first says.");

            assertThat(second.run("import", edited)).contains("exit 0", "6 published");

            await(() -> body(page).contains("What the first says."));
            assertThat(second.run("export", folder.resolve("again"))).contains("exit 0");
        }
    }

    private static String body(URI page) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        for (var i = 0; i < 100 && !condition.call(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.call()).isTrue();
    }

    @Test
    @OnOneDatabase
    void refusesAFolderWholeAndNamesTheFiles() throws Exception {
        var base = delivered("refusing");
        var versions = base.number("select version from content_version");
        var bad = Files.createDirectories(folder.resolve("bad"));
        assertThat(base.run("import", bad)).contains("exit 1", "There is no content in " + bad);
        assertThat(base.run("import", folder.resolve("nowhere"))).contains("exit 1", "There is no folder");

        var good = Files.readString(CONTENT.resolve("term/koc.json"));
        write(bad, "term/koc.json", good.replace("\"pinyin\"", "\"pinyin\" : \"new\", \"pinyin_old\""));
        write(bad, "term/mcn.json", "{ \"kind\" : \"term\", ");
        write(bad, "term/kol.json", Files.readString(CONTENT.resolve("term/kol.json")));
        write(bad, "term/leader.json", Files.readString(CONTENT.resolve("term/kol.json")));
        write(bad, "festivity/party.json", good);
        write(bad, "term/gmv.json", "{\"kind\":\"term\",\"summary_en\":\"" + "x".repeat(1_000_001) + "\"}");
        write(bad, "metric/mau.json", Files.readString(CONTENT.resolve("metric/dau.json")));
        write(bad, "notes.txt", "mine");
        Files.createSymbolicLink(
                bad.resolve("term/danmu.json"),
                CONTENT.resolve("term/danmu.json").toAbsolutePath());
        assertThat(base.run("import", bad))
                .contains(
                        "exit 1",
                        "Nothing was imported.",
                        "term/koc.json, pinyin_old: is not a field of the form",
                        "term/mcn.json: is not a JSON object",
                        "term/leader.json: is a second file of term/kol",
                        "festivity/party.json: there is no kind “festivity”",
                        "term/gmv.json: is larger than 1",
                        "metric/mau.json: is not named after the record in it",
                        "notes.txt: is not a file such as",
                        "term/danmu.json: is a link");

        var worse = Files.createDirectories(folder.resolve("worse"));
        write(
                worse,
                "term/mcn.json",
                Files.readString(CONTENT.resolve("term/mcn.json")).replace("\"term/", "\"term/no-"));
        write(worse, "term/koc.json", good.replace("\"slug\" : \"koc\"", "\"slug\" : \"../koc\""));
        assertThat(base.run("import", worse)).contains("exit 1", "term/mcn.json, ", "term/koc.json, ");
        write(worse, "files.txt", "Luopan 9.9\n");
        assertThat(base.run("import", worse)).contains("exit 1", "“Luopan 9.9”");
        assertThat(base.run(
                        "export",
                        Files.createDirectories(folder.resolve("full")).resolve("..")))
                .contains("exit 1", "holds no content");
        assertThat(base.number("select version from content_version")).isEqualTo(versions);
        assertThat(base.number("select count(*) from revision")).isZero();
    }

    /** What editors of the first base have done: changed two texts and a word, added a figure, a term and a correction. */
    private static void edit(Base base) {
        base.write("update entry set summary_en = 'What the first says.' where kind = 'platform' and slug = 'weibo'");
        base.write("insert into figure (entry_id, metric_id, amount, unit, source_id, confidence, sort_order, note_en)"
                + " select f.entry_id, f.metric_id, 555000000, f.unit, f.source_id, f.confidence, 900, 'Of the first'"
                + " from figure f where f.id = (select min(o.id) from figure o join entry e on e.id = o.entry_id"
                + " where e.kind = 'platform' and e.slug = 'weibo')");
        base.write("update facet_value set label_en = 'Zoomers' where facet = 'audience' and slug = 'gen-z'");
        base.write("update metric set label_en = 'Users a month' where slug = 'mau'");
        base.write("update entry set slug = 'bullet-comments' where kind = 'term' and slug = 'danmu'");
        base.write("insert into entry_redirect (kind, slug, entry_id)"
                + " select 'term', 'danmu', id from entry where kind = 'term' and slug = 'bullet-comments'");
        base.write("insert into entry (kind, slug, name_en, summary_en, status, sort_order)"
                + " values ('term', 'bubble-tea', 'Bubble tea', 'A drink.', 'published', 900)");
        base.write("insert into term (id) select id from entry where slug = 'bubble-tea'");
        base.write(
                "insert into correction (topic_en, topic_sv, claim_en, claim_sv, text_en, text_sv, state, source_id, checking,"
                        + " sort_order) select topic_en, topic_sv, claim_en, claim_sv, 'Of the first', text_sv, state, source_id, checking,"
                        + " 900 from correction where id = 1");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    /** A base that nobody has started a program on yet. */
    private Base empty(String name) {
        return base(name, folder, PostgresBases.EMPTY);
    }

    /** A base that holds the release. */
    private Base delivered(String name) {
        return base(name, folder, released);
    }

    private static Base base(String what, Path folder, String copied) {
        var source = new DriverManagerDataSource();
        String name;
        if (PostgresBases.areTested()) {
            name = PostgresBases.copy(copied);
            source.setUrl(PostgresBases.url(name));
            source.setUsername("postgres");
        } else {
            name = what + System.nanoTime();
            if (!copied.equals(PostgresBases.EMPTY)) {
                H2Bases.copy(Path.of(copied), name);
            }
            source.setUrl(H2Bases.url(name));
            source.setUsername("sa");
        }
        return new Base(name, folder.resolve("data-" + what), source);
    }

    private record Base(String name, Path data, DriverManagerDataSource source) {

        ConfigurableApplicationContext open() {
            return new SpringApplicationBuilder(LuopanApplication.class)
                    .run(Stream.concat(Stream.of("--server.port=0"), settings()).toArray(String[]::new));
        }

        private Stream<String> settings() {
            return Stream.of(
                    "--luopan.data=" + data,
                    "--luopan.admin-password=a-password-for-tests",
                    "--spring.datasource.url=" + source.getUrl(),
                    "--spring.datasource.username=" + source.getUsername(),
                    "--spring.datasource.password=");
        }

        String run(String command, Path folder) {
            var said = new ByteArrayOutputStream();
            var arguments = Stream.concat(Stream.of(command, folder.toString()), settings())
                    .toArray(String[]::new);
            var exit = Objects.requireNonNull(ContentCommand.in(arguments))
                    .run(LuopanApplication.class, new PrintStream(said, true, StandardCharsets.UTF_8));
            return said.toString(StandardCharsets.UTF_8) + "exit " + exit;
        }

        void write(String sql) {
            assertThat(JdbcClient.create(source).sql(sql).update()).isEqualTo(1);
        }

        long number(String sql) {
            return JdbcClient.create(source).sql(sql).query(Long.class).single();
        }

        String text(String sql) {
            return JdbcClient.create(source).sql(sql).query(String.class).single();
        }
    }
}
