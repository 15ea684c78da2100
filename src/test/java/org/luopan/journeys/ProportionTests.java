package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How the parts of a page stand beside each other: the head takes little of it, cards of a row are equally high, no line begins with a footnote or a badge, no
 * heading has more than three lines, a filter that says itself in a sentence more than four, no values have to be scrolled to the side
 * on a phone, and no long text leaves a third of a wide page empty. {@link LayoutTests} asks every page.
 */
@BrowserTest
class ProportionTests {

    @LocalServerPort
    int port;

    /** What the fold of the sources is for: open, they are a large part of a long page. */
    @Test
    void seesSourcesThatFillAPage(Browser browser) {
        var page = open(browser);
        page.setViewportSize(360, 900);
        page.navigate("/en/platforms/wechat");
        assertThat(Faults.PROPORTIONS.of(page)).isEmpty();
        page.locator(".notes-fold > summary").click();
        assertThat(Faults.PROPORTIONS.of(page).toString()).contains("is sources in an eighth of it");
        page.context().close();
    }

    /** The faults that pages once had, on pages that have nothing else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a menu in three lines | <header class=masthead style='height:120px'></header> | has a head of 120 pixels",
                "a heading against the head | <style>main{margin:0}</style><header class=masthead></header><h1 style='margin:0'>Latest changes | begins",
                "a large heading | <h1 style='font-size:48px;width:6em'>KOC and KOS: from stars to customers and sales | a large heading of",
                "a sentence of wishes | <h1 class=long style='width:8em'>Platforms for young urban people, in Tier 1, for sales and for travel | a heading of",
                "a footnote in two | <p style='width:30px;overflow-wrap:anywhere'>use<sup class=cite><a>1234567</a></sup> | breaks a footnote",
                "values cut | <div class='series scroll' style='overflow:auto;width:90px'><table><td style='min-width:120px'>1</table></div> | scrolls values",
                "figures of the market | <div style='display:flex;align-items:start'><p class=card>1<p class=card>2<br>3</div> | cards of unequal height",
                "a footnote below its word | <p style='width:50px'>Users <sup class=cite style='margin-left:30px'>12</sup> | begins a line with a footnote",
                "a badge below its date | <p style='width:110px'>August 2025 <span class=badge>due</span> | begins a line with a badge",
                "a heading of four lines | <h2 style='width:4em'>Official account for mainland companies abroad | a heading of",
                "lines below steps | <style>ol{display:grid;grid:auto/1fr 1fr;align-items:start}li{border-bottom:1px solid}</style><ol><li>1<li>2<br>3</ol> |"
                        + " lines at unequal heights",
                "an arrow below its link | <style>a::after{content:' ↗'}</style><a href=/en>ecns.cn</a> | a sign that a line may leave behind",
                "a metric said twice | <div class=figure-card><h3>Internet users</h3><p class=means>Internet users (CNNIC)</div> | says again what its heading",
                "a table cut | <div class=scroll style='overflow:auto;width:100px'><table><td style='min-width:150px'>1</table></div> | cut at its side",
                "wishes on a phone | <ul class=chips style='height:300px'><li>Audience: students</ul> | has wishes that fill the screen",
                "a footnote far from its word | <p><b style='display:inline-block;width:99px'>Core</b><sup class=cite>2</sup> | pixels before a footnote",
                "a text beside nothing | <div class=prose style='width:500px;height:200px'>LONG</div> | empty beside prose"
            })
    void seesFaults(String what, String html, String fault, Browser browser) {
        var page = open(browser);
        page.setContent(
                "<main style='font:16px/1.5 sans-serif'>" + html.replace("LONG", "Long text. ".repeat(40)) + "</main>");
        assertThat(Faults.PROPORTIONS.of(page).toString()).as(what).contains(fault);
        page.setContent("<main><p>August 2025&nbsp;<span class=badge>due</span></main>");
        assertThat(Faults.PROPORTIONS.of(page)).isEmpty();
        page.context().close();
    }

    private Page open(Browser browser) {
        var context = browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setViewportSize(1440, 900));
        context.setDefaultTimeout(10_000);
        return context.newPage();
    }
}
