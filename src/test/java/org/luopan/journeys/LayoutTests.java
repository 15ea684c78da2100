package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The boxes of every kind of page on every width: nothing lies over a text, reaches out of the screen, is cut or broken; nothing reaches
 * out of it with larger text and with long words either. Each page is opened once for all of these.
 */
@BrowserTest
class LayoutTests {

    /** Pages that {@link PageKinds} has no like of: the smallest profile, other tiers, trends with few and with many figures. */
    private static final List<String> MORE = List.of(
            "/en/platforms/deepseek",
            "/en/tiers/tier-1",
            "/en/tiers/tier-5",
            "/en/trends/guochao",
            "/en/trends/social-live-commerce",
            "/en/finder?audience=young-urban&city=qingdao&objective=conversion&entity=no",
            "/sv/platforms/xiaohongshu",
            "/sv/tiers/tier-3",
            "/sv/trends",
            "/sv/trends/koc-kos",
            "/sv/guide",
            "/sv/compare?platform=wechat&platform=douyin",
            "/sv/platforms?audience=gen-z&tier=tier-5&feature=livestreaming&mau-min=900000000",
            "/sv/platforms?view=table",
            "/sv/finder?audience=young-urban&audience=gen-z&audience=students&city=qingdao&tier=tier-1&objective=conversion"
                    + "&objective=seeding&entity=no&budget=1000&industry=travel&feature=livestreaming");

    /** The last one is the one on which a page is loaded. */
    private static final int[] WIDTHS = {320, 360, 768, 1920, 1440};

    /** Notes where the headings of a page stand when its scripts have run, as far as its first table that is drawn only in sight. */
    private static final String FIRST = """
            document.addEventListener("DOMContentLoaded", () => {
              const lazy = [...document.querySelectorAll("main *")].find(part => getComputedStyle(part).contentVisibility === "auto");
              const headings = [...document.querySelectorAll("main :is(h1, h2, h3)")]
                .filter(heading => heading.checkVisibility())
                .filter(heading => !lazy || heading.compareDocumentPosition(lazy) & Node.DOCUMENT_POSITION_FOLLOWING);
              window.firstSeen = {
                wide: document.documentElement.clientWidth,
                tops: headings.map(heading => [heading, heading.getBoundingClientRect().top + scrollY])
              };
            });""";

    @LocalServerPort
    int port;

    /** In Swedish, with its long words, all pages on a phone. */
    @Test
    void keepsItsShapeOnEveryWidth(Browser browser) {
        var page = open(browser);
        page.addInitScript(FIRST);
        var faults = new ArrayList<String>();
        Stream.concat(PageKinds.inEnglish(), PageKinds.someInSwedish()).forEach(address -> {
            check(page, address, faults, WIDTHS);
            // Narrower ones were asked before.
            Stream.of(Strain.ofLargeText(page), Strain.outside(page, 1280), Strain.ofLongWords(page, 320, 1280))
                    .flatMap(List::stream)
                    .forEach(fault -> faults.add(address + " " + fault));
        });
        MORE.forEach(address -> check(page, address, faults, WIDTHS));
        PageKinds.inSwedish().forEach(address -> check(page, address, faults, 360));
        page.context().close();
        assertThat(faults).isEmpty();
    }

    /** What scripts add to a page has its room before they come: a slow network brings them late. */
    @Test
    void keepsItsPlacesWhenItsScriptsComeLate(Browser browser) {
        for (var address : List.of(
                "/en/cities?view=map",
                "/sv/about/metrics",
                "/en/market",
                "/sv/tiers/tier-2",
                "/en/finder/brief?audience=gen-z")) {
            for (var width : List.of(360, 1440)) {
                var late = heads(browser, address, width, true);
                assertThat(late).as(address).isNotEmpty().isEqualTo(heads(browser, address, width, false));
            }
        }
    }

    /** Where each head of a column that sorts ends, and each button that prints. */
    private List<?> heads(Browser browser, String address, int width, boolean late) {
        var page = open(browser);
        page.setViewportSize(width, 900);
        if (late) {
            page.route("**/*.js", Route::abort);
        }
        page.navigate(address);
        assertThat(page.locator("table.sorts, [role=combobox]").count() == 0).isEqualTo(late);
        var heads = page.evaluate("""
                () => [...document.querySelectorAll("[data-sort] thead th, [data-print]")].map(part => {
                  const box = part.getBoundingClientRect();
                  return part.textContent.trim().slice(0, 20) + " " + Math.round(box.right) + " " + Math.round(box.bottom + scrollY);
                })""");
        page.context().close();
        return (List<?>) heads;
    }

    private static void check(Page page, String address, List<String> faults, int... widths) {
        page.setViewportSize(widths[widths.length - 1], 900);
        page.navigate(address);
        for (var width : widths) {
            page.setViewportSize(width, 900);
            faults.addAll(Faults.in(page)
                    .map(fault -> address + " on " + width + " " + fault)
                    .toList());
        }
    }

    /** The faults that pages once had, on pages that have nothing else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ranks in a column too narrow | <p style='width:1ch;overflow-wrap:anywhere'>10 | breaks “10”",
                "a number broken in a cell | <p class=amount style='width:8ch;overflow-wrap:anywhere;font:20px serif'>1.414&nbsp;billion | breaks “billion”",
                "a heat map in a box | <div style='height:90px;overflow:auto'><p style='height:200px'>WeChat | scrolls and does not say so",
                "years that go on to the right | <div style='overflow-x:auto'><p style='width:2000px'>2016 | scrolls and does not say so",
                "a facet that cuts a line | <ul style='height:21px;overflow:hidden'><li>Aged 35<li>Aged 50 | is cut",
                "a table that is too wide | <p style='width:2000px'>Monthly users | is wider than the screen",
                "a search that asks for more than it shows | <input style='width:120px' placeholder='Search platforms, figures'> | cuts “Search",
                "a long word in a column | <p style='width:8em;overflow-wrap:anywhere'>varumärkeskännedom | breaks “varumärkeskännedom”",
                "a point for the next line | <p style='width:5em'>Alibaba&nbsp;Group · 2006 | begins a line with “·”",
                "a sign without its word | <style>a::after{content:'\u00a0↗'}</style><p style='width:2.4em;overflow-wrap:anywhere'><a href=/>ecns</a> |"
                        + " leaves a sign alone",
                "a head in two lines | <table><th style='width:2em'>As of</table> | breaks the label “As of”",
                "holes on the front page | <ul style='display:grid;grid:repeat(2,auto)/auto-flow 6em'>"
                        + "<li class=sub><b class=n>Sina Weibo</b><i class=w>Microblog</i>"
                        + "<li class=sub><b class=n>Xiaohongshu RedNote in China</b><i class=w>Life</i>"
                        + "<li class=sub><b class=n>QQ</b><i class=w>Chat</i></ul><style>.sub{display:grid;grid-row:span 2;grid-template-rows:subgrid}</style>"
                        + " | has uneven gaps",
                "two platforms in six columns | <ul style='display:grid;grid:auto/repeat(6,1fr)'><li>WeCom<li>Tantan<li>Momo</ul> | of its only row empty",
                "six steps in four columns | <ol style='display:grid;grid:auto/repeat(4,1fr)'><li>1<li>2<li>3<li>4<li>5<li>6</ol> | of its last row empty",
                "ten steps in three columns | <ol style='display:grid;grid:auto/repeat(3,1fr)'><li>1<li>2<li>3<li>4<li>5<li>6<li>7<li>8<li>9<li>10</ol>"
                        + " | leaves one alone in its last row",
                "a name below its mark | <ul><li style='width:11em'><a href=/><b class=seal style='display:inline-block;width:3em'>红</b>"
                        + "Xiaohongshu (RedNote)</a></ul> |"
                        + " wraps a name under its seal",
                "a sign across the page | <style>summary::after{content:'›';float:right}</style><details><summary>How we know</summary></details> |"
                        + " pixels from its words",
                "no value at all | <ul>PLATFORMS<li>WeChat Channels</ul> | says nothing where others say .figure",
                "a tick below each card | <ul>CARDS</ul> | has a line for a control alone",
                "cities in a bare list | <select id=city>CITIES</select> | offers many in no order: city",
                "an error without a search | <header class=masthead></header><h1>Page not found | has no search in sight",
                "a chart that comes late | <script>firstSeen={wide:1440,tops:[[document.body,-270]]}</script> | moves after it was drawn",
                "a text over another | <p>Official account<p style='margin-top:-40px'>Fee | lies over another"
            })
    void seesFaults(String what, String html, String fault, Browser browser) {
        var page = open(browser);
        var whole = html.replace("PLATFORMS", "<li><b>QQ</b><p class=figure>520 million".repeat(7))
                .replace("CARDS", "<li><p>QQ<p>Chat<p>China<p><label><input type=checkbox>Compare</label>".repeat(3))
                .replace("CITIES", "<option value=x>Xi’an<option value=a>Anqing".repeat(16));
        page.setContent("<main style='font-size:16px;line-height:1.5'>" + whole + "</main>");
        assertThat(Faults.LAYOUT.of(page).toString()).as(what).contains(fault);
        page.setContent("<main><p>Official account<p>Fee</main>");
        assertThat(Faults.LAYOUT.of(page)).isEmpty();
        page.context().close();
    }

    private Page open(Browser browser) {
        var context = browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setViewportSize(1440, 900));
        context.setDefaultTimeout(10_000);
        return context.newPage();
    }
}
