package org.luopan.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.luopan.PageReader;
import org.luopan.WritingTest;
import org.luopan.account.Editor;
import org.luopan.account.Role;
import org.luopan.entry.EntryKind;
import org.luopan.publishing.Bin;
import org.luopan.publishing.Revisions;
import org.luopan.publishing.Save;
import org.luopan.publishing.Saves;
import org.luopan.record.RecordData;
import org.luopan.record.RecordTypes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** New entries with only the required fields: no heading is left without content. */
@WritingTest
class MinimalEntriesTests {

    private static final Editor ADA = new Editor(3, "ada", "Ada", Role.ADMIN);
    private static final String SLUG = "hardly-known";

    @Autowired
    private Revisions revisions;

    @Autowired
    private Bin bin;

    @Autowired
    private Saves saves;

    @Autowired
    private RecordTypes recordTypes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    private long id;

    @AfterEach
    void purge() {
        if (id != 0) {
            bin.delete(id, "a test", ADA);
            bin.purge(id, ADA);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MARKET")
    void haveNoEmptyHeading(EntryKind kind) {
        publish(kind, RecordData.NOTHING);
        for (var language : List.of("/en", "/sv")) {
            var page = new PageReader(mvc).read(language + kind.path(SLUG));
            assertThat(emptyHeadings(page)).as(kind.folder()).isEmpty();
            assertThat(page.select("nav.contents a").eachAttr("href"))
                    .allMatch(href -> !href.startsWith("#") || page.getElementById(href.substring(1)) != null);
            assertThat(page.select("section:not(:has(*))")).isEmpty();
        }
    }

    @Test
    void sortAfterZInSwedishWhereTheyBeginWithALetterThere() {
        publish(EntryKind.PLATFORM, RecordData.NOTHING.with("name_en", "Öppna").with("name_sv", "Öppna"));
        assertThat(names("/sv/platforms?sort=name")).endsWith("platform/" + SLUG);
        var english = names("/en/platforms?sort=name");
        assertThat(english.get(english.size() - 1)).isNotEqualTo("platform/" + SLUG);
    }

    private List<String> names(String uri) {
        return new PageReader(mvc)
                        .read(uri)
                        .select("[data-total] li[data-entry], [data-total] [data-entry]")
                        .eachAttr("data-entry")
                        .stream()
                        .filter(address -> address.startsWith("platform/"))
                        .distinct()
                        .toList();
    }

    private void publish(EntryKind kind, RecordData given) {
        var typed = new LeastEntries(recordTypes, jdbc).of(kind, SLUG, given);
        id = saves.create(kind, typed, "new", ADA);
        var opened = revisions.open(id).orElseThrow();
        saves.save(new Save(id, opened.token(), opened.typed(), "new", false, Save.Action.PUBLISH, null, true), ADA);
    }

    /** Headings without content: neither text nor a deeper heading before the next one of their rank. */
    static List<String> emptyHeadings(Document page) {
        var headings = page.select("main h1, main h2, main h3, main h4");
        return IntStream.range(0, headings.size())
                .filter(at -> !headings.get(at).tagName().equals("h1"))
                .filter(at -> isEmpty(headings, at, page))
                .mapToObj(at -> headings.get(at).outerHtml())
                .toList();
    }

    private static boolean isEmpty(Elements headings, int at, Document page) {
        var heading = headings.get(at);
        var next = at + 1 < headings.size() ? headings.get(at + 1) : null;
        if (next != null && next.tagName().compareTo(heading.tagName()) > 0) {
            return false;
        }
        var all = page.select("main, main *");
        var from = all.indexOf(heading);
        var to = next == null ? all.size() : all.indexOf(next);
        return all.subList(from + 1, to).stream()
                .filter(element ->
                        !heading.equals(element.parent()) && !element.parents().contains(heading))
                .filter(element -> next == null || !element.parents().contains(next))
                .noneMatch(element ->
                        !element.ownText().isBlank() || element.tagName().equals("svg"));
    }
}
