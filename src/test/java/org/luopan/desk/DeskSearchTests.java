package org.luopan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luopan.account.EditorFixtures.editor;

import java.io.UnsupportedEncodingException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.luopan.PageTest;
import org.luopan.QueryCount;
import org.luopan.entry.EntryKind;
import org.luopan.language.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The search box on every page of the desk. */
@PageTest
class DeskSearchTests {

    private static final int MOST_QUERIES = 8;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void standsOnEveryPage() throws Exception {
        for (var address : new String[] {"/admin", "/admin/reports", "/admin/log", "/admin/entries/platforms"}) {
            assertThat(page(address).select("form[role=search] input[name=q]"))
                    .as(address)
                    .hasSize(1);
        }
    }

    @Test
    void findsEveryKindByName() throws Exception {
        assertThat(found("wechat").eachAttr("href"))
                .anyMatch(address -> address.startsWith("/admin/entries/platforms/"))
                .anyMatch(address -> address.startsWith("/admin/entries/sources/"));
        assertThat(found("微信").eachText()).contains("WeChat");
    }

    @Test
    void findsASourceByItsPublisherAndItsTime() throws Exception {
        assertThat(found("QuestMobile 2025").eachAttr("href"))
                .isNotEmpty()
                .allMatch(address -> address.startsWith("/admin/entries/sources/"));
        assertThat(found("no-such-publisher 2025")).isEmpty();
    }

    @Test
    void findsASourceByAPartOfItsAddress() throws Exception {
        var source = jdbc.sql("select e.id, s.url from source s join entry e on e.id = s.id"
                        + " where s.url like 'https://www.%' order by e.id limit 1")
                .query((row, number) -> new String[] {row.getString("id"), row.getString("url")})
                .single();
        var form = "/admin/entries/sources/" + source[0];

        assertThat(found(source[1]).eachAttr("href")).contains(form);
        assertThat(found(source[1].replace("https://www.", "http://")).eachAttr("href"))
                .contains(form);
        assertThat(found(source[1].substring(12, source[1].length() - 2)).eachAttr("href"))
                .contains(form);
        assertThat(found(source[0]).eachAttr("href")).contains(form);
    }

    @Test
    void findsAPlatformByItsWebsiteAndByWhatLiesOnIt() throws Exception {
        var platform = jdbc.sql("select e.id, p.website from platform p join entry e on e.id = p.id"
                        + " where p.website like 'https://www.%' order by e.id limit 1")
                .query((row, number) -> new String[] {row.getString("id"), row.getString("website")})
                .single();
        var form = "/admin/entries/platforms/" + platform[0];
        var host = platform[1].replaceFirst("https://www\\.", "").replaceFirst("/.*", "");

        for (var typed : new String[] {
            platform[1],
            host,
            "http://" + host,
            "https://m." + host + "/u/1234567?from=page#top",
            "WWW." + host.toUpperCase(Locale.ROOT) + "/some-account"
        }) {
            assertThat(found(typed).eachAttr("href")).as(typed).contains(form);
        }
        assertThat(found("https://" + host + ".example.org/").eachAttr("href")).doesNotContain(form);
        assertThat(found("https://not" + host + "/x").eachAttr("href")).doesNotContain(form);
    }

    @Test
    void findsAnEntryByTheAddressOfItsPublicPage() throws Exception {
        var form = form("platform", "wechat");
        for (var address : new String[] {
            "/en/platforms/wechat",
            "https://luopan.example.org/base/sv/platforms/wechat?q=x#figures",
            "/en/platforms/wechat/history",
            "platforms/wechat"
        }) {
            assertThat(found(address).eachAttr("href")).as(address).containsExactly(form);
        }
        assertThat(found("/en/platforms/no-such-platform")).isEmpty();
    }

    @Test
    void findsANameWhateverItsSignsAndTones() throws Exception {
        var xian = form("city", "xian");
        for (var name : new String[] {"xian", "Xi'an", "Xi’an", "Xī’ān", "西安"}) {
            assertThat(found(name).eachAttr("href")).as(name).contains(xian);
        }
    }

    @Test
    void putsTheEntryWithTheNumberFirst() throws Exception {
        assertThat(found("5").eachAttr("href"))
                .hasSizeGreaterThan(1)
                .first()
                .satisfies(first -> assertThat(first).endsWith("/5"));
    }

    @Test
    void findsInMemoryWhatTheDatabaseFinds() {
        for (var words :
                new String[] {"weibo", "wechat pay", "微", "tencent-ir", "douyin's", "%", "_", "no such name", "1"}) {
            for (var list : new String[] {"", "/platforms", "/sources"}) {
                var address = "/admin/entries" + list + "?q={words}&status=published&sort=";
                var held = page(address + "order", words);
                var read = page(address + "slug", words);
                assertThat(held.select(".pages, caption").text())
                        .as(list + " " + words)
                        .isEqualTo(read.select(".pages, caption").text());
                if (read.select("tbody tr").size() < 50) {
                    assertThat(held.select("tbody th a").eachAttr("href"))
                            .as(list + " " + words)
                            .containsExactlyInAnyOrderElementsOf(
                                    read.select("tbody th a").eachAttr("href"));
                }
            }
        }
    }

    @Test
    void findsThoseChangedLastFirst() {
        for (var words : new String[] {"tier", "weibo", "no such name", "a"}) {
            var found = page("/admin/entries?q={words}&sort=updated", words);
            var held = page("/admin/entries?q={words}&sort=order", words);
            assertThat(found.select(".pages, caption").text())
                    .as(words)
                    .isEqualTo(held.select(".pages, caption").text());
            var ids = found.select("tbody th a").eachAttr("href").stream()
                    .map(path -> Long.valueOf(path.substring(path.lastIndexOf('/') + 1)))
                    .toList();
            assertThat(ids)
                    .as(words)
                    .isSortedAccordingTo(
                            Comparator.comparing(this::changed).reversed().thenComparing(Comparator.naturalOrder()));
            if (held.select("tbody tr").size() < 50) {
                assertThat(found.select("tbody th a").eachAttr("href"))
                        .as(words)
                        .containsExactlyInAnyOrderElementsOf(
                                held.select("tbody th a").eachAttr("href"));
            }
        }
        assertThat(page("/admin/entries?q={words}&sort=updated", "a").select("tbody tr"))
                .hasSizeGreaterThan(20);
    }

    private OffsetDateTime changed(Long id) {
        return jdbc.sql("select updated_at from entry where id = :id")
                .param("id", id)
                .query(OffsetDateTime.class)
                .single();
    }

    @Test
    void listsPublishedEntriesAndDraftsTogetherByName() {
        var names = jdbc.sql("select id, name_en from entry where kind = 'tier' and status in ('published', 'draft')")
                .query((row, number) -> Map.entry("/admin/entries/tiers/" + row.getLong(1), row.getString(2)))
                .list();
        assertThat(page("/admin/entries/tiers?sort=name").select("tbody th a").eachAttr("href"))
                .hasSizeBetween(2, 50)
                .containsExactlyElementsOf(names.stream()
                        .sorted(Map.Entry.comparingByValue(Language.EN.collator()))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void findsADraftByItsNumberWhateverTheOrder() {
        jdbc.sql(
                        "insert into entry (id, kind, slug, name_en, status) values (987654, 'tier', 'a-draft', 'A draft', 'draft')")
                .update();
        try {
            for (var sort : new String[] {"order", "name", "slug"}) {
                assertThat(page("/admin/entries/tiers?q=987654&sort=" + sort)
                                .select("tbody th a")
                                .eachAttr("href"))
                        .as(sort)
                        .containsExactly("/admin/entries/tiers/987654");
            }
            assertThat(page("/admin/entries/tiers?q=987654&status=published").select("tbody th a"))
                    .isEmpty();
        } finally {
            jdbc.sql("delete from entry where id = 987654").update();
        }
    }

    @Test
    void tellsSourcesApartByPublisherAddressAndUse() throws Exception {
        var row = page("/admin/entries/sources?q=tencent-ir").selectFirst("tbody tr");

        assertThat(row.text()).contains("Tencent").containsPattern("cited in \\d+ places");
        assertThat(row.select("a.web").attr("href")).startsWith("https://");
    }

    @Test
    void asksABoundedNumberOfQueries() throws Exception {
        page("/admin/entries/sources");
        assertThat(QueryCount.of(() -> page("/admin/entries/sources"))).isBetween(2L, (long) MOST_QUERIES);
        assertThat(QueryCount.of(() -> page("/admin/entries?q=2025"))).isBetween(2L, (long) MOST_QUERIES);
    }

    private String form(String kind, String slug) {
        var id = jdbc.sql("select id from entry where kind = :kind and slug = :slug")
                .param("kind", kind)
                .param("slug", slug)
                .query(Long.class)
                .single();
        return "/admin/entries/" + EntryKind.of(kind).folder() + "/" + id;
    }

    private Elements found(String words) throws UnsupportedEncodingException {
        var result = mvc.get()
                .uri("/admin/entries")
                .queryParam("q", words)
                .with(editor())
                .exchange();
        assertThat(result).as(words).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString()).select("tbody th a");
    }

    private Document page(String uri, Object... variables) {
        var result = mvc.get().uri(uri, variables).with(editor()).exchange();
        assertThat(result).as(uri).hasStatusOk();
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
