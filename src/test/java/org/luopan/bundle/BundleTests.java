package org.luopan.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;
import static org.luopan.account.EditorFixtures.publisher;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Bin;
import org.luopan.publishing.Decisions;
import org.luopan.publishing.Restorations;
import org.luopan.publishing.RevisionFixtures;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.RecordData;
import org.luopan.revision.RevisionState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@WritingTest
class BundleTests {

    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);
    private static final Editor ADA = new Editor(3, "ada", "Ada", Role.ADMIN);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BundleArchive archive;

    @Autowired
    private Revisions revisions;

    @Autowired
    private Restorations restorations;

    @Autowired
    private Bin bin;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Saves saves;

    @Autowired
    private Clock clock;

    /** An export contains everything, and other tests of this base leave drafts. */
    @BeforeEach
    void closeDrafts() {
        RevisionFixtures.closeDrafts(jdbc);
    }

    @AfterEach
    void takeItBack() {
        jdbc.sql("delete from bundle").update();
        for (var slug : new String[] {"momo", "kuaishou"}) {
            RevisionFixtures.restoreDelivered(revisions, restorations, EntryKind.PLATFORM, slug, LIN);
        }
        for (var slug : new String[] {"new-trend-one", "new-trend-two"}) {
            revisions.subject(EntryKind.TREND, slug).ifPresent(subject -> {
                bin.delete(subject.id(), "", LIN);
                bin.purge(subject.id(), ADA);
            });
        }
    }

    @Test
    void takeOutTheSameBytesEachTime() throws IOException {
        var all = export("");
        assertThat(export("")).isEqualTo(all);
        assertThat(unzip(all)).containsKeys("platform/wechat.json", "source/tenba-2021.json", "market/china.json");
        assertThat(unzip(export("?kind=trend")))
                .isNotEmpty()
                .allSatisfy((name, content) -> assertThat(name).startsWith("trend/"));
        assertThat(new String(export("?entry=platform/wechat"), StandardCharsets.UTF_8))
                .contains("\"kind\" : \"platform\"")
                .contains("\"slug\" : \"wechat\"");
        assertThat(new String(export("?entry=Sina Weibo [platform/weibo]"), StandardCharsets.UTF_8))
                .contains("\"slug\" : \"weibo\"");
        for (var missing : new String[] {"?kind=nonsense", "?entry=platform/nothing", "?entry=x", "?entry=/"}) {
            assertThat(mvc.get().uri("/admin/bundles/export" + missing).with(editor()))
                    .as(missing)
                    .hasStatus(404);
        }
    }

    @Test
    void writeEachEntryBeforeTheNextIsRead() throws IOException {
        var out = new ByteArrayOutputStream();
        var written = new ArrayList<Integer>();
        var files = Stream.of("one", "two", "three")
                .map(slug -> new BundleFile("", EntryKind.TREND, RecordData.of(Map.of("slug", slug))))
                .peek(file -> written.add(out.size()))
                .iterator();
        archive.write(files, out);
        assertThat(written).hasSize(3).doesNotHaveDuplicates().isSorted();
        assertThat(unzip(out.toByteArray())).containsOnlyKeys("trend/one.json", "trend/two.json", "trend/three.json");
    }

    @Test
    void findNothingChangedInWhatWasJustTakenOut() throws IOException {
        var page = look(bring("all.zip", export(""), editor()), editor());
        assertThat(page).contains("0 new, 0 changed").doesNotContain("/publication");
    }

    @Test
    void showWhatWouldChangeBeforeAnythingIsWritten() throws IOException {
        var before = live("momo");
        var bundle = bring("momo.json", changed("momo", "A summary from elsewhere."), editor());
        assertThat(look(bundle, editor())).contains("0 new, 1 changed").contains("elsewhere");
        assertThat(live("momo")).isEqualTo(before);
        assertThat(mvc.post().uri(bundle + "/publication").with(editor()).with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri(bundle).with(publisher())).hasStatus(404);
        assertThat(live("momo")).isEqualTo(before);
    }

    @Test
    void publishEverythingInOneGo() throws IOException {
        var files = unzip(export("?kind=platform"));
        files.replaceAll((name, content) -> name.equals("platform/momo.json") || name.equals("platform/kuaishou.json")
                ? with(content, "summary_en", "From the bundle.")
                : content);
        var bundle = bring("platform.zip", zip(files), publisher());
        assertThat(look(bundle, publisher())).contains("0 new, 2 changed");
        assertThat(publish(bundle)).hasStatus(303);
        assertThat(live("momo").get("summary_en")).isEqualTo("From the bundle.");
        assertThat(live("kuaishou").get("summary_en")).isEqualTo("From the bundle.");
        assertThat(mvc.get().uri("/en/platforms/momo")).bodyText().contains("From the bundle.");
        assertThat(mvc.get().uri(bundle).with(publisher())).hasStatus(404);
    }

    @Test
    void tellWhoeverWroteWhatTheyOverwrite() throws IOException {
        look("/admin/notifications", editor());
        var edith = new Editor(
                jdbc.sql("select id from account where username = 'edith'")
                        .query(Long.class)
                        .single(),
                "edith",
                "Edith Editor",
                Role.PUBLISHER);
        var opened = revisions
                .open(revisions
                        .subject(EntryKind.PLATFORM, "kuaishou")
                        .orElseThrow()
                        .id())
                .orElseThrow();
        saves.save(
                new Save(
                        opened.subject().id(),
                        opened.token(),
                        opened.typed().with("summary_en", "What Edith wrote."),
                        "why",
                        false,
                        Save.Action.PUBLISH,
                        null,
                        false),
                edith);
        var bundle = bring("kuaishou.json", changed("kuaishou", "From another base."), publisher());
        assertThat(publish(bundle)).hasStatus(303);

        var told = Jsoup.parse(look("/admin/notifications", editor())).selectFirst(".notifications li.unread");
        assertThat(told.text()).contains("Paul Publisher published other values of", "from a file", "From a bundle");
        assertThat(look("/admin/notifications", publisher())).doesNotContain("published other values of");
    }

    @Test
    void nameEachRowThatCannotBe() throws IOException {
        var link = "{\"to\":\"platform/weibo\",\"relation\":\"similar\"}";
        var content = new String(export("?entry=platform/momo"), StandardCharsets.UTF_8)
                .replaceFirst("\"launched\" : \"\\d+\"", "\"launched\" : \"20111\"")
                .replaceFirst("\"name_en\" : \"[^\"]+\"", "\"name_en\" : \"\u200b\"")
                .replaceFirst("(?s)\"links\" : \\[.*?\\]", "\"links\" : [" + link + "," + link + "]");
        assertThat(content).contains("20111").contains(link);
        var answer = send(
                "momo.zip", zip(Map.of("platform/momo.json", content.getBytes(StandardCharsets.UTF_8))), publisher());
        assertThat(answer).hasStatus(422);
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString())
                        .select(".error-summary li")
                        .eachText())
                .anyMatch(fault -> fault.contains("between 1990 and 2100"))
                .anyMatch(fault -> fault.contains("is missing"))
                .anyMatch(fault -> fault.contains("Links and sources 2") && fault.contains("same as in row 1"));
    }

    @Test
    void nameWhatCannotBePublishedMeanwhile() throws IOException {
        var bundle = bring("momo.json", changed("momo", "A summary from elsewhere."), publisher());
        try {
            jdbc.sql(
                            "update bundle_entry set content = regexp_replace(content, '\"operator\":\"[^\"]*\"', '\"operator\":\"Nobody\"')")
                    .update();
            jdbc.sql("alter table platform add constraint nobody_ck check (operator <> 'Nobody')")
                    .update();
            var answer = publish(bundle);
            assertThat(answer).hasStatus(422);
            assertThat(answer).bodyText().contains("momo.json").contains("cannot be stored");
        } finally {
            jdbc.sql("alter table platform drop constraint if exists nobody_ck").update();
        }
    }

    @Test
    void bringNewEntriesThatReferToOneAnother() throws IOException {
        var one = trend("new-trend-one", "new-trend-two");
        var two = trend("new-trend-two", "new-trend-one");
        var bundle = bring(
                "trends.zip",
                zip(Map.of("trend/new-trend-one.json", one, "trend/new-trend-two.json", two)),
                publisher());
        assertThat(look(bundle, publisher())).contains("2 new");
        assertThat(publish(bundle)).hasStatus(303);
        assertThat(mvc.get().uri("/en/trends/new-trend-one")).hasStatusOk();
        assertThat(opened(EntryKind.TREND, "new-trend-one").rows("links"))
                .extracting(row -> row.get("to"))
                .containsExactly("trend/new-trend-two");
        assertThat(opened(EntryKind.TREND, "new-trend-two").rows("links"))
                .extracting(row -> row.get("to"))
                .containsExactly("trend/new-trend-one");
    }

    @Test
    void touchNoRowOfAnotherEntry() throws IOException {
        var others = live("wechat");
        var figures = others.rows("figures");
        var json = text(export("?entry=platform/momo"));
        var own = live("momo").rows("figures").get(0).get(RecordData.ID);
        var bundle = bring(
                "momo.json",
                json.replace(
                                "\"id\" : \"" + own + "\"",
                                "\"id\" : \"" + figures.get(0).get(RecordData.ID) + "\"")
                        .getBytes(StandardCharsets.UTF_8),
                publisher());
        assertThat(publish(bundle)).hasStatus(303);
        assertThat(live("wechat")).isEqualTo(others);
        assertThat(live("momo").rows("figures"))
                .hasSameSizeAs(live("momo").rows("figures"))
                .extracting(row -> row.get(RecordData.ID))
                .doesNotContain(own, figures.get(0).get(RecordData.ID));
    }

    @Test
    void changeNothingWhereAnythingIsWrongAndSayWhere() throws IOException {
        var before = live("momo");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("platform/momo.json", changed("momo", "Good."));
        files.put(
                "platform/kuaishou.json",
                text(export("?entry=platform/kuaishou"))
                        .replaceFirst("\"amount\" : \"[0-9.]+\"", "\"amount\" : \"many\"")
                        .replaceFirst("\"openness\" : \"[a-z-]+\"", "\"openness\" : \"ajar\"")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(refused("p.zip", zip(files)))
                .contains("platform/kuaishou.json")
                .contains("Figures 1")
                .contains("is not a number")
                .contains("ajar");
        assertThat(live("momo")).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from bundle").query(Long.class).single())
                .isZero();
    }

    @Test
    void refuseWhatIsNoBundle() throws IOException {
        var momo = export("?entry=platform/momo");
        assertThat(refused("x.json", new byte[0])).contains("nothing in it");
        assertThat(refused("x.json", "[]".getBytes(StandardCharsets.UTF_8))).contains("not a JSON object");
        assertThat(refused("x.json", "{".getBytes(StandardCharsets.UTF_8))).contains("not a JSON object");
        assertThat(refused("x.json", "null".getBytes(StandardCharsets.UTF_8))).contains("not a JSON object");
        assertThat(refused("x.json", "{\"kind\":\"platform\",\"name_en\":7}".getBytes(StandardCharsets.UTF_8)))
                .contains("not a JSON object");
        assertThat(refused("x.json", new byte[] {'{', (byte) 0xff, '}'})).contains("not a JSON object");
        assertThat(refused("x.json", "{\"kind\":\"planet\"}".getBytes(StandardCharsets.UTF_8)))
                .contains("planet");
        assertThat(refused("x.json", "{\"kind\":\"trend\"}".getBytes(StandardCharsets.UTF_8)))
                .contains("is missing");
        assertThat(refused("x.zip", "PK nonsense".getBytes(StandardCharsets.UTF_8)))
                .containsAnyOf("not a readable zip file", "nothing in it");
        assertThat(refused("x.zip", zip(Map.of("../../etc/passwd", momo)))).contains("not a file such as");
        assertThat(refused("x.zip", zip(Map.of("trend/momo.json", momo)))).contains("does not match its folder");
        assertThat(refused("x.zip", zip(Map.of("platform/a.json", momo, "platform/b.json", momo))))
                .contains("twice");
        assertThat(refused("x.json", with(momo, "colour", "red")))
                .contains("colour")
                .contains("is not a field");
        assertThat(refused("x.zip", zip(Map.of("platform/momo.json", new byte[1_000_001]))))
                .contains("larger than");
        assertThat(mvc.post().uri("/admin/bundles").with(editor()).with(csrf())).hasStatus(422);
        assertThat(mvc.post().uri("/admin/bundles").with(editor())).hasStatus(403);
    }

    @Test
    void nameAHundredFaultsAndNoMore() throws IOException {
        var bundle = new StringBuilder("{\"kind\":\"platform\"");
        for (var i = 0; i < 60_000; i++) {
            bundle.append(",\"f").append(i).append("\":\"x\"");
        }
        var before = System.nanoTime();
        var refused = send("many.json", bundle.append('}').toString().getBytes(StandardCharsets.UTF_8), editor());
        assertThat(refused).hasStatus(422);
        assertThat(System.nanoTime() - before).isLessThan(3_000_000_000L);
        var page = refused.getResponse().getContentAsString();
        assertThat(page).hasSizeLessThan(100_000);
        assertThat(Jsoup.parse(page).select(".error-summary li")).hasSizeBetween(100, 101);
    }

    @Test
    void refuseAZipThatUnpacksToFarMoreThanItIs() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < 20; i++) {
            files.put("platform/p" + i + ".json", new byte[1_000_000]);
        }
        assertThat(refused("x.zip", zip(files))).contains("unpacks to far more");
    }

    @Test
    void refuseToPublishOverWhatChangedMeanwhile() throws IOException {
        var bundle = bring("momo.json", changed("momo", "From the bundle."), publisher());
        save("momo", "Somebody was faster.", Save.Action.PUBLISH);
        assertThat(publish(bundle)).hasStatus(409).bodyText().contains("Nothing was published");
        assertThat(live("momo").get("summary_en")).isEqualTo("Somebody was faster.");
    }

    @Test
    void endWellWhenPublishedTwice() throws IOException {
        var bundle = bring("momo.json", changed("momo", "Published once."), publisher());
        assertThat(publish(bundle)).hasStatus(303);
        assertThat(publish(bundle)).hasStatus(303).hasHeader("Location", "/admin/bundles");
    }

    @Test
    void waitForAnOpenDraft() throws IOException {
        var draft = save("momo", "Draft.", Save.Action.DRAFT);
        assertThat(refused("momo.json", changed("momo", "From the bundle."))).contains("open draft by Lin");
        decisions.discard(draft, LIN);
    }

    @Test
    void leaveAScheduleAsItIs() throws IOException {
        var subject = revisions.subject(EntryKind.PLATFORM, "momo").orElseThrow();
        var brought = bring("momo.json", changed("momo", "From the bundle."), publisher());
        var opened = revisions.open(subject.id()).orElseThrow();
        var scheduled = saves.save(
                new Save(
                        subject.id(),
                        opened.token(),
                        opened.typed().with("summary_en", "In a week."),
                        "later",
                        false,
                        Save.Action.SCHEDULE,
                        OffsetDateTime.now(clock).plusDays(7),
                        false),
                LIN);
        try {
            assertThat(refused("momo.json", changed("momo", "From the bundle.")))
                    .contains("Lin");
            assertThat(publish(brought)).hasStatus(409);
            assertThat(revisions.find(scheduled.id()).orElseThrow().state()).isEqualTo(RevisionState.SCHEDULED);
        } finally {
            decisions.withdraw(scheduled.id(), LIN);
            decisions.discard(scheduled.id(), LIN);
        }
    }

    @Test
    void areThrownAway() throws IOException {
        var bundle = bring("momo.json", changed("momo", "From the bundle."), editor());
        assertThat(mvc.get().uri("/admin/bundles").with(editor())).bodyText().contains(bundle);
        assertThat(mvc.get().uri(bundle + "/entries/1").with(editor())).hasStatusOk();
        assertThat(mvc.get().uri(bundle + "/entries/2").with(editor())).hasStatus(404);
        assertThat(mvc.post().uri(bundle + "/removal").with(editor()).with(csrf()))
                .hasStatus(303);
        assertThat(mvc.get().uri(bundle).with(editor())).hasStatus(404);
    }

    private long save(String slug, String summary, Save.Action wish) {
        var opened = revisions
                .open(revisions.subject(EntryKind.PLATFORM, slug).orElseThrow().id())
                .orElseThrow();
        return saves.save(
                        new Save(
                                opened.subject().id(),
                                opened.token(),
                                opened.typed().with("summary_en", summary),
                                "why",
                                false,
                                wish,
                                null,
                                false),
                        LIN)
                .id();
    }

    private RecordData live(String slug) {
        return opened(EntryKind.PLATFORM, slug);
    }

    private RecordData opened(EntryKind kind, String slug) {
        return revisions
                .open(revisions.subject(kind, slug).orElseThrow().id())
                .orElseThrow()
                .live();
    }

    private MvcTestResult publish(String bundle) {
        return mvc.post()
                .uri(bundle + "/publication")
                .param("note", "From a bundle")
                .with(publisher())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult send(String name, byte[] bytes, RequestPostProcessor who) {
        return mvc.perform(MockMvcRequestBuilders.multipart("/admin/bundles")
                .file(new MockMultipartFile("file", name, null, bytes))
                .with(who)
                .with(csrf()));
    }

    /** Uploads a bundle; returns its address. */
    private String bring(String name, byte[] bytes, RequestPostProcessor who) {
        var result = send(name, bytes, who);
        assertThat(result.getResponse().getStatus())
                .as(() -> name + ": " + faults(result))
                .isEqualTo(303);
        return result.getResponse().getRedirectedUrl();
    }

    private static String faults(MvcTestResult result) {
        var page = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return Jsoup.parse(page).select(".error-summary").text();
    }

    private String refused(String name, byte[] bytes) {
        var result = send(name, bytes, editor());
        assertThat(result).as(name).hasStatus(422);
        return faults(result);
    }

    private String look(String bundle, RequestPostProcessor who) throws IOException {
        var result = mvc.get().uri(bundle).with(who).exchange();
        assertThat(result).as(bundle).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private byte[] export(String query) {
        var result =
                mvc.get().uri("/admin/bundles/export" + query).with(editor()).exchange();
        assertThat(result).as(query).hasStatusOk();
        return result.getResponse().getContentAsByteArray();
    }

    private byte[] changed(String slug, String summary) {
        return with(export("?entry=platform/" + slug), "summary_en", summary);
    }

    private static byte[] with(byte[] json, String field, String words) {
        var without = text(json).replaceAll("(?m)^  \"" + field + "\" : .*\\n", "");
        return without.replaceFirst("\\{", "{\n  \"" + field + "\" : \"" + words + "\",")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] trend(String slug, String other) {
        return ("{\"kind\":\"trend\",\"slug\":\"" + slug + "\",\"name_en\":\"" + slug + "\",\"links\":[{\"to\":\"trend/"
                        + other + "\",\"relation\":\"related\"}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
