package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The boxes of every kind of page on every width: nothing lies over a text, reaches out of the screen, is cut or broken. */
@BrowserTest
class LayoutTests {

    private static final int[] SCREENS = {320, 360, 768, 1440, 1920};

    /** What is wrong with the layout of a page, in words; empty if nothing is. */
    private static final String FAULTS = """
            () => {
              const faults = new Set();
              const wide = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth > wide) faults.add("is wider than the screen");
              const name = element => (element.closest("[class]")?.className.toString() || element.tagName).slice(0, 40);
              const scrolls = style => [style.overflowX, style.overflowY].some(flow => flow === "auto" || flow === "scroll");
              const clips = new Map();
              const clip = element => {
                if (!element || element === document.documentElement) return null;
                if (!clips.has(element)) {
                  const style = getComputedStyle(element);
                  const own = style.overflowX !== "visible" || style.clipPath !== "none" || style.position === "fixed"
                    || style.position === "sticky";
                  clips.set(element, own ? { box: element.getBoundingClientRect(), style, element } : clip(element.parentElement));
                }
                return clips.get(element);
              };
              for (const element of document.querySelectorAll("main, main *")) {
                const style = getComputedStyle(element);
                if (style.overflowX === "visible" || !element.checkVisibility() || element.closest("svg, select, input, .visually-hidden")) continue;
                const across = element.scrollWidth > element.clientWidth + 1;
                const down = element.scrollHeight > element.clientHeight + 1;
                const says = element.tabIndex === 0 && element.getAttribute("role") === "region"
                  && style.backgroundAttachment.includes("local");
                if (scrolls(style) && (across || down) && !says) faults.add("scrolls and does not say so: " + name(element));
                if (style.overflowX === "hidden" && style.webkitLineClamp === "none" && (across || down)) faults.add("is cut: " + name(element));
              }
              for (const input of document.querySelectorAll("main input[placeholder]")) {
                const style = getComputedStyle(input);
                const pen = document.createElement("canvas").getContext("2d");
                pen.font = style.font;
                const room = input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
                if (input.checkVisibility() && pen.measureText(input.placeholder).width > room + 1) faults.add("cuts “" + input.placeholder + "”");
              }
              const boxes = [];
              const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const text = texts.currentNode;
                const element = text.parentElement;
                if (!text.data.trim() || element.closest("svg, .visually-hidden, .definition, script, option") || !element.checkVisibility()) continue;
                const limit = clip(element);
                if (limit && (limit.style.clipPath !== "none" || ["fixed", "sticky"].includes(limit.style.position))) continue;
                const range = document.createRange();
                range.selectNodeContents(text);
                const lines = [...range.getClientRects()];
                for (const line of lines) {
                  const inset = line.height / 4;
                  const box = { left: line.left, right: line.right, top: line.top + inset, bottom: line.bottom - inset, element };
                  if (limit) {
                    box.right = Math.min(box.right, limit.box.right);
                    box.bottom = Math.min(box.bottom, limit.box.bottom);
                  }
                  if (box.right - box.left > 2 && box.bottom > box.top) boxes.push(box);
                }
                if (lines.length < 2 || text.data.includes("://") || getComputedStyle(element).hyphens === "auto") continue;
                for (const word of text.data.matchAll(/[\\p{Script=Latin}\\p{N}.,]{2,14}(?![\\p{L}\\p{N}])/gu)) {
                  if (/[\\p{L}\\p{N}]/u.test(text.data[word.index - 1] || " ")) continue;
                  range.setStart(text, word.index);
                  range.setEnd(text, word.index + word[0].length);
                  const [first, ...more] = range.getClientRects();
                  if (more.some(line => line.top > first.top + 4)) faults.add("breaks “" + word[0] + "” in " + name(element));
                }
              }
              boxes.sort((a, b) => a.top - b.top);
              boxes.forEach((box, at) => {
                for (let next = at + 1; next < boxes.length && boxes[next].top < box.bottom - 2; next++) {
                  const other = boxes[next];
                  if (other.element !== box.element && Math.min(box.right, other.right) - Math.max(box.left, other.left) > 2) {
                    faults.add("lies over another: " + name(box.element) + " and " + name(other.element));
                  }
                }
              });
              return [...faults].slice(0, 6);
            }""";

    @LocalServerPort
    int port;

    @Test
    void keepsEveryTextWholeOnEveryWidth(Browser browser) {
        var page = open(browser);
        var faults = new ArrayList<String>();
        Stream.concat(PageKinds.inEnglish(), Stream.of("/sv")).forEach(address -> {
            page.navigate(address);
            for (var width : SCREENS) {
                page.setViewportSize(width, 900);
                var found = (List<?>) page.evaluate(FAULTS);
                found.forEach(fault -> faults.add(address + " on " + width + " " + fault));
            }
        });
        page.context().close();
        assertThat(faults).isEmpty();
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
                "a text over another | <p>Official account<p style='margin-top:-40px'>Fee | lies over another"
            })
    void seesFaults(String what, String html, String fault, Browser browser) {
        var page = open(browser);
        page.setContent("<main style='font-size:16px;line-height:1.5'>" + html + "</main>");
        assertThat(page.evaluate(FAULTS).toString()).as(what).contains(fault);
        page.setContent("<main><p>Official account<p>Fee</main>");
        assertThat((List<?>) page.evaluate(FAULTS)).isEmpty();
        page.context().close();
    }

    private Page open(Browser browser) {
        var context = browser.newContext(
                new NewContextOptions().setBaseURL("http://localhost:" + port).setViewportSize(1440, 900));
        context.setDefaultTimeout(10_000);
        return context.newPage();
    }
}
