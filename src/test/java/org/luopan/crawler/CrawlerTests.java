package org.luopan.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.Delivered;
import org.luopan.QueryCount;
import org.luopan.WritingTest;
import org.luopan.content.ContentCache;
import org.luopan.content.ContentCacheFixtures;
import org.luopan.entry.EntryKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs that read the site get. */
@WritingTest
@Transactional
class CrawlerTests {

    private static final String SITE = "http://localhost";

    /** Pages that are in no site map: what repeats a part of another page, and what answers a question or keeps a choice. */
    private static final List<String> UNLISTED = List.of(
            "/{folder:[a-z]{2,16}}/{slug}/history",
            "/{folder:[a-z]{2,16}}/{slug}/history/{from:\\d{1,9}}..{to:\\d{1,9}}",
            "/{folder:[a-z]{2,16}}/{slug}/charts/{chart}",
            "/{folder:[a-z]{2,16}}/{slug}/charts/{chart}/embed",
            "/charts/{name}",
            "/charts/{name}/embed",
            "/search",
            "/search/suggestions",
            "/finder/brief");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Sitemaps sitemaps;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ContentCache cache;

    /** Whoever asks for an address with an ending wants what it names, and clients often say something else beside it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/changes.atom",
                "/sv/calendar.ics",
                "/en/search/suggestions.json?q=we",
                "/en/search/description.xml",
                "/en/charts/monthly-users.svg",
                "/en/platforms.json",
                "/en/platforms.csv",
            })
    void findTheFormInTheAddressAlone(String address) {
        var type = mvc.get().uri(address).exchange().getResponse().getContentType();
        for (var accepted : List.of("text/html", "application/json", "image/png", "text/calendar;q=0.5")) {
            var answer = mvc.get().uri(address).header("Accept", accepted);
            assertThat(answer).as(accepted).hasStatusOk();
            assertThat(answer.exchange().getResponse().getContentType()).isEqualTo(type);
        }
    }

    @Test
    void tellsProgramsWhereTheyMayLook() {
        assertThat(text("/robots.txt", "text/plain"))
                .startsWith("User-agent: *\nDisallow: /admin\n")
                .contains("Disallow: /sv/search\n")
                .endsWith("\nSitemap: " + SITE + "/sitemap.xml\n");
    }

    /** Answers of the finder may be read: they are all its first page to a search engine, and no way leads from one to ever more. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "sv"})
    void letsProgramsReadAnswersOfTheFinderWhichLeadNoFurther(String language) {
        var start = "/" + language + "/finder";
        var asked = List.of("audience=gen-z", "tier=tier-3", "objective=seeding", "entity=no");
        var answer = Jsoup.parse(text(start + "?" + String.join("&", asked), "text/html"));
        assertThat(text("/robots.txt", "text/plain")).doesNotContain("finder");
        assertThat(answer.select("meta[name=robots]")).isEmpty();
        assertThat(answer.select("link[rel=canonical]").attr("href")).isEqualTo(SITE + start);
        assertThat(answer.select("main a[href*=finder?]").eachAttr("href"))
                .hasSizeGreaterThan(2)
                .allSatisfy(link -> assertThat(asked)
                        .containsAll(
                                List.of(link.substring(link.indexOf('?') + 1).split("&")))
                        .hasSizeGreaterThan(link.split("&").length));
    }

    @Test
    void leadsToTheIcon() {
        assertThat(mvc.get().uri("/favicon.ico"))
                .hasStatus(303)
                .hasHeader(
                        "Location",
                        Jsoup.parse(text("/en", "text/html"))
                                .select("link[rel=icon]")
                                .attr("href"));
    }

    @Test
    void listsEveryPublishedEntryInBothLanguages() {
        var listed = listed();
        assertThat(listed)
                .doesNotHaveDuplicates()
                .contains(
                        SITE + "/en/platforms/wechat",
                        SITE + "/sv/platforms/wechat",
                        SITE + "/en/market",
                        SITE + "/sv/market/internet-users",
                        SITE + "/sv/about")
                .noneMatch(address -> address.contains("/admin") || address.contains("?"));
        var entries = jdbc.queryForObject("select count(*) from entry where status = 'published'", Integer.class);
        var metrics = jdbc.queryForObject(
                "select count(distinct f.metric_id) from figure f join entry e on e.id = f.entry_id"
                        + " where e.kind = 'market' and e.status = 'published'",
                Integer.class);
        assertThat(listed).hasSize(2 * (entries + metrics + sitemaps.pages().size()));
        assertThat(mvc.get().uri("/sitemap/platform-2.xml")).hasStatus(404);
        assertThat(mvc.get().uri("/sitemap/account-1.xml")).hasStatus(404);
    }

    private List<String> listed() {
        var listed = new ArrayList<String>();
        for (var part : xml("/sitemap.xml").select("sitemap > loc").eachText()) {
            var addresses = xml(part.substring(SITE.length())).select("url");
            assertThat(addresses).hasSizeBetween(1, 50_000).allSatisfy(CrawlerTests::namesItsLanguages);
            addresses.forEach(address -> listed.add(address.selectFirst("loc").text()));
        }
        return listed;
    }

    @Test
    void listsEveryKindOfPageButThoseThatRepeatOrAnswer() {
        var kinds = handlers.getHandlerMethods().keySet().stream()
                .filter(handler -> handler.getProducesCondition().isEmpty())
                .filter(handler -> handler.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(handler -> handler.getPathPatternsCondition().getPatterns().stream())
                .filter(pattern -> pattern.getPatternString().startsWith("/{language"))
                .filter(pattern -> !pattern.getPatternString().endsWith(".svg"))
                .sorted()
                .toList();
        var shown = listed().stream()
                .map(address -> PathContainer.parsePath(address.substring(SITE.length())))
                .flatMap(path ->
                        kinds.stream().filter(kind -> kind.matches(path)).limit(1))
                .collect(Collectors.toSet());
        assertThat(kinds)
                .filteredOn(kind -> !shown.contains(kind))
                .extracting(kind -> kind.getPatternString().replace("/{language:en|sv}", ""))
                .filteredOn(kind -> !Delivered.pagesWithoutEntries().contains(kind))
                .containsExactlyInAnyOrderElementsOf(UNLISTED);
    }

    private static void namesItsLanguages(Element address) {
        assertThat(address.getElementsByTag("xhtml:link").eachAttr("hreflang"))
                .containsExactly("en", "sv", "x-default");
        assertThat(address.getElementsByTag("xhtml:link").eachAttr("href"))
                .contains(address.selectFirst("loc").text())
                .allSatisfy(link -> assertThat(link).startsWith(SITE + "/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/finder", "/compare", "/about/metrics", "/about/words", "/changes", "/sources"})
    void listsPagesThatExist(String path) {
        assertThat(sitemaps.pages().stream().map(Sitemaps.Address::path)).contains(path);
    }

    @Test
    void listsNoPageThatDoesNotExist() {
        assertThat(sitemaps.pages())
                .allSatisfy(
                        page -> assertThat(mvc.get().uri("/sv" + page.path())).hasStatusOk());
        assertThat(sitemaps.addresses(EntryKind.MARKET, 1))
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        page -> assertThat(mvc.get().uri("/en" + page.path())).hasStatusOk());
    }

    /** What is kept until the content changes is read outside the transaction of a test. */
    private void committed(Runnable test, String undo) {
        ContentCacheFixtures.change(cache);
        try {
            test.run();
        } finally {
            jdbc.batchUpdate(undo.split(";"));
            ContentCacheFixtures.change(cache);
        }
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void dividesManyEntriesAndHidesDrafts() {
        committed(this::assertDivided, "delete from entry where kind = 'term' and slug like 'made-%'");
    }

    private void assertDivided() {
        var rows = new ArrayList<Object[]>();
        for (var i = 0; i < 2 * Sitemaps.ENTRIES; i++) {
            rows.add(new Object[] {"made-" + i, i == 0 ? "draft" : "published"});
        }
        jdbc.batchUpdate("insert into entry (kind, slug, name_en, status) values ('term', ?, 'Made', ?)", rows);
        var files = xml("/sitemap.xml").select("sitemap > loc").eachText();
        assertThat(files).contains(SITE + "/sitemap/term-3.xml").doesNotContain(SITE + "/sitemap/term-4.xml");
        assertThat(xml("/sitemap/term-2.xml").select("url")).hasSize(2 * Sitemaps.ENTRIES);
        assertThat(text("/sitemap/term-1.xml", "application/xml"))
                .contains("/en/glossary/made-1<")
                .doesNotContain("/en/glossary/made-0<");
    }

    @Test
    void saysWhenAnEntryLastChanged() {
        jdbc.update(
                "update entry set updated_at = ? where kind = 'platform' and slug = 'wechat'",
                OffsetDateTime.parse("2026-11-20T10:11:12.345Z"));
        var wechat = xml("/sitemap/platform-1.xml").select("url:has(loc:matchesOwn(/en/platforms/wechat$))");
        assertThat(wechat.select("lastmod").text()).isEqualTo("2026-11-20T10:11:12Z");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void saysOfListsAndMetricsWhenWhatTheyShowLastChanged() {
        jdbc.execute("create table changed as select id, updated_at from entry");
        committed(
                this::assertSaidWhenListsChanged,
                "update entry e set updated_at = (select c.updated_at from changed c where c.id = e.id);drop table changed");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void countsEntriesOnceForEachStateOfTheContent() {
        committed(
                () -> {
                    sitemaps.parts();
                    assertThat(QueryCount.of(() -> sitemaps.parts())).isZero();
                    jdbc.update(
                            "insert into entry (kind, slug, name_en, status) values ('trend', 'made', 'Made', 'published')");
                    ContentCacheFixtures.change(cache);
                    assertThat(QueryCount.of(() -> sitemaps.parts())).isEqualTo(1);
                },
                "delete from entry where kind = 'trend' and slug = 'made'");
    }

    private void assertSaidWhenListsChanged() {
        jdbc.update("update entry set updated_at = ?", OffsetDateTime.parse("2026-11-20T10:00:00Z"));
        jdbc.update(
                "update entry set updated_at = ? where kind = 'market'", OffsetDateTime.parse("2026-11-21T10:00:00Z"));
        var pages = xml("/sitemap/pages.xml");
        assertThat(lastmod(pages, "/en/platforms")).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(lastmod(pages, "/sv/finder")).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(lastmod(pages, "/en/about")).isEmpty();
        assertThat(lastmod(xml("/sitemap/market-1.xml"), "/sv/market/internet-users"))
                .isEqualTo("2026-11-21T10:00:00Z");
    }

    private static String lastmod(Document map, String path) {
        return map.select("url:has(loc:matchesOwn(" + path + "$)) lastmod").text();
    }

    @ParameterizedTest
    @CsvSource({
        "/en/changes.atom, Luopan: latest changes, /en/changes",
        "/sv/changes.atom, Luopan: senaste ändringar, /sv/changes",
        "/en/platforms/wechat/history.atom, WeChat: changes in Luopan, /en/platforms/wechat/history",
        "/sv/glossary/koc/history.atom, Key opinion consumer (KOC): ändringar i Luopan, /sv/glossary/koc/history"
    })
    void tellsChangesAsAValidFeed(String address, String title, String page) throws Exception {
        publish();
        var text = text(address, "application/atom+xml");
        assertThat(AtomRules.faults(text)).isEmpty();
        var feed = Jsoup.parse(text, Parser.xmlParser());
        assertThat(feed.select("feed > title").text()).isEqualTo(title);
        assertThat(feed.select("feed > link[rel=self]").attr("href")).isEqualTo(SITE + address);
        assertThat(feed.select("feed > link[rel=alternate]").attr("href")).isEqualTo(SITE + page);
        assertThat(feed.select("id").eachText())
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).startsWith("urn:uuid:"))
                .isEqualTo(Jsoup.parse(text(address, "application/atom+xml"), Parser.xmlParser())
                        .select("id")
                        .eachText());
        assertThat(mvc.get().uri(page)).hasStatusOk();
    }

    @Test
    void tellsWhatChangedButNotByWhom() throws Exception {
        publish();
        var text = text("/en/glossary/koc/history.atom", "application/atom+xml");
        var entry = Jsoup.parse(text, Parser.xmlParser())
                .select("feed > entry:has(summary:containsOwn(Wording))")
                .first();
        assertThat(entry.select("title").text()).isEqualTo(Delivered.text("term/koc", "name_en"));
        assertThat(entry.select("summary").text()).isEqualTo("Wording & <sources>");
        assertThat(entry.select("updated").text()).isEqualTo("2026-11-23T13:00:00Z");
        assertThat(entry.select("link").attr("href")).matches(SITE + "/en/glossary/koc/history(/\\d+\\.\\.7001)?");
        assertThat(text).doesNotContain("Wei Wong").contains("The editors of Luopan");
        assertThat(text("/en/changes.atom", "application/atom+xml")).contains("Wording &amp; &lt;sources&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/platforms/none/history.atom", "/en/nothing/wechat/history.atom", "/de/changes.atom"})
    void hasNoFeedOfWhatDoesNotExist(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/en/platforms/wechat, /en/platforms/wechat/history.atom",
        "/sv/cities/qingdao/history, /sv/cities/qingdao/history.atom",
        "/en/platforms?audience=gen-z, /en/changes.atom",
        "/en/market/internet-users, /en/changes.atom",
        "/sv, /sv/changes.atom"
    })
    void leadsFromEachPageToItsFeed(String page, String feed) {
        assertThat(html(page).select("head > link[type=application/atom+xml]").attr("href"))
                .isEqualTo(feed);
        assertThat(mvc.get().uri(feed)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "/en/platforms/wechat, article, en_GB, sv_SE",
        "/sv/glossary/koc, article, sv_SE, en_GB",
        "/sv, website, sv_SE, en_GB",
        "/en/search?q=a%22b%3Cc, website, en_GB, sv_SE"
    })
    void showsPreviewsWhatThePageSays(String address, String type, String locale, String other) {
        var page = html(address);
        assertThat(property(page, "og:title")).isEqualTo(page.title()).isNotBlank();
        assertThat(property(page, "og:description"))
                .isEqualTo(page.select("meta[name=description]").attr("content"))
                .isNotBlank();
        assertThat(property(page, "og:url"))
                .isEqualTo(page.select("link[rel=canonical]").attr("href"));
        assertThat(property(page, "og:type")).isEqualTo(type);
        assertThat(property(page, "og:locale")).isEqualTo(locale);
        assertThat(property(page, "og:locale:alternate")).isEqualTo(other);
        assertThat(page.select("body meta")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/en/platforms/wechat | Service | {platform/wechat} | provider,sameAs,serviceType",
                "/sv/cities/qingdao | City | {city/qingdao} | containedInPlace,latitude,longitude",
                "/en/glossary/koc | DefinedTerm | {term/koc} | description,inDefinedTermSet",
                "/sv/market | Dataset | | description,inLanguage",
                "/en/market/internet-users | Dataset | | description,variableMeasured,isPartOf"
            })
    void saysWhatAPageIsAboutInTheWordsOfSchemaOrg(String address, String type, String name, String properties) {
        var page = html(address);
        var data = json(page);
        assertThat(data.get("@context").asString()).isEqualTo("https://schema.org");
        assertThat(data.get("@type").asString()).isEqualTo(type);
        assertThat(data.get("url").asString())
                .isEqualTo(page.select("link[rel=canonical]").attr("href"));
        assertThat(data.get("name").asString()).isNotBlank();
        if (name != null) {
            assertThat(data.get("name").asString()).isEqualTo(Delivered.named(name, address.substring(1, 3)));
        }
        assertThat(Set.copyOf(data.propertyNames())).containsAll(List.of(properties.split(",")));
        if (type.equals("Dataset")) {
            assertThat(data.get("description").asString()).hasSizeBetween(50, 5_000);
        }
    }

    @Test
    void letsNoNameEndItsElement() {
        jdbc.update(
                "update entry set name_en = '</script><script>alert(1)</script>' where kind = 'term' and slug = 'koc'");
        var page = html("/en/glossary/koc");
        assertThat(page.select("script:not([src])")).hasSize(1);
        assertThat(json(page).get("name").asString()).isEqualTo("</script><script>alert(1)</script>");
        assertThat(property(page, "og:title")).isEqualTo(page.title()).startsWith("</script>");
    }

    private void publish() {
        var when = OffsetDateTime.parse("2026-11-23T13:00:00Z");
        jdbc.update(
                "insert into revision (entry_id, number, state, base_version, author, decided_by, minor, created_at, published_at,"
                        + " note, content) select id, 7001, 'published', 1, 'Wei Wong', 'Wei Wong', false, ?, ?,"
                        + " 'Wording & <sources>', '{}' from entry where kind = 'term' and slug = 'koc'",
                when,
                when);
    }

    private static String property(Document page, String name) {
        return page.select("head > meta[property=" + name + "]").attr("content");
    }

    private static JsonNode json(Document page) {
        return new JsonMapper()
                .readTree(
                        page.select("script[type=application/ld+json]").first().data());
    }

    private Document html(String address) {
        return Jsoup.parse(text(address, "text/html"));
    }

    private Document xml(String address) {
        return Jsoup.parse(text(address, "application/xml"), Parser.xmlParser());
    }

    private String text(String address, String type) {
        var result = mvc.get().uri(address).exchange();
        assertThat(result).as(address).hasStatusOk();
        assertThat(result.getResponse().getContentType()).startsWith(type);
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
