package org.luopan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.admin;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.Field;
import org.luopan.record.FieldType;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.luopan.revision.Revision;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** A script typed into any text field is shown as text everywhere. */
@WritingTest
class StoredScriptTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final Editor LIN = new Editor(2, "lin", "Lin", Role.PUBLISHER);

    @Autowired
    private Revisions revisions;

    @Autowired
    private Saves saves;

    @Autowired
    private RecordTypes recordTypes;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void isHarmlessOnEveryPage() throws Exception {
        for (var entry : List.of(
                "platforms/kuaishou",
                "tiers/tier-4",
                "cities/weihai",
                "trends/virtual-idols",
                "glossary/daigou",
                "guide/agency-or-tp",
                "sources/hello-group-ir")) {
            var slash = entry.indexOf('/');
            var kind = EntryKind.ofFolder(entry.substring(0, slash)).orElseThrow();
            var subject = revisions.subject(kind, entry.substring(slash + 1)).orElseThrow();
            var before = revisions.open(subject.id()).orElseThrow();
            var published = save(subject.id(), before.token(), infected(kind, before.typed()));

            var pages = new ArrayList<String>();
            for (var language : List.of("/en", "/sv")) {
                pages.addAll(List.of(
                        language,
                        language + "/" + subject.kind().folder(),
                        language + "/" + entry,
                        language + "/" + entry + "/history",
                        language + "/" + entry + "/history/1.." + published.number(),
                        language + "/changes",
                        language + "/platforms/momo"));
            }
            pages.addAll(List.of(
                    subject.form(),
                    "/admin/revisions/" + published.id(),
                    "/admin/entries/" + kind.folder(),
                    subject.form() + "/deletion"));
            recordTypes.of(kind).parts().forEach(part -> pages.add(subject.form() + "?tab=" + part.name()));
            for (var page : pages) {
                var answer = mvc.get().uri(page).with(admin()).exchange();
                assertThat(answer).as(page).hasStatusOk();
                var html = Jsoup.parse(answer.getResponse().getContentAsString());
                assertThat(html.select("script:not([src]):not([type=application/ld+json])"))
                        .as(page)
                        .isEmpty();
                assertThat(html.select("script:not([src])")).as(page).allSatisfy(data -> {
                    assertThat(data.data()).doesNotContain("<");
                    assertThat(JSON.readTree(data.data()).isObject()).isTrue();
                });
                assertThat(html.select("img[onerror], [onclick]")).as(page).isEmpty();
            }
            var shown = mvc.get().uri("/en/" + entry).exchange().getResponse().getContentAsString();
            assertThat(shown).contains("alert(1)");
            save(subject.id(), revisions.open(subject.id()).orElseThrow().token(), before.typed());
        }
    }

    private Revision save(long id, String token, RecordData typed) {
        return saves.save(new Save(id, token, typed, SCRIPT, false, Save.Action.PUBLISH, null, false), LIN);
    }

    private RecordData infected(EntryKind kind, RecordData typed) {
        var result = typed;
        for (var field : recordTypes.of(kind).fields()) {
            result = infect(field, result);
        }
        for (var group : recordTypes.of(kind).groups()) {
            result = result.withEach(group.name(), row -> {
                var infected = row;
                for (var field : group.fields()) {
                    infected = row.has(field.name()) ? infect(field, infected) : infected;
                }
                return infected;
            });
        }
        return result;
    }

    private static RecordData infect(Field field, RecordData typed) {
        var text = List.of(FieldType.TEXT, FieldType.LONG, FieldType.MARKDOWN).contains(field.type());
        var room = field.longest() >= 60
                && !List.of("published", "data_as_of", "fee_currency").contains(field.name());
        return text && room ? typed.with(field.name(), "x" + SCRIPT + "<img src=x onerror=alert(1)>") : typed;
    }
}
