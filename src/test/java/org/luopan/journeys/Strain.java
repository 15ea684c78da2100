package org.luopan.journeys;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What reaches out of the screen, in words, when a page is shown with larger text or longer words than those who made it saw. */
final class Strain {

    /** As long as a form or an address accepts. */
    static final String WORD = "realisationsvinstbeskattningsförhandlingsunderlagsmaterialsamlingshyllorna"
            .repeat(2)
            .substring(0, 120);

    /** Writes the long word into all text from editors and readers; labels of the program itself stay. */
    private static final String STRETCH = """
            word => {
              const text = "h1, h2, h3, h4, p, a, li, dd, td, th, summary, .facet label, figcaption, caption, .note, .zh, .option, .row, blockquote, b";
              const own = "script, style, svg, nav.contents, nav.pages, .footer, header, button, select, .badge, .number, .points, sup,"
                + " .visually-hidden, .strength, .freshness, .unit, .seal, time, .count, .state, .closeness, .mark, .at";
              const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
              const nodes = [];
              while (walker.nextNode()) nodes.push(walker.currentNode);
              for (const node of nodes) {
                const shown = node.parentElement.closest(text) && !node.parentElement.closest(own);
                if (shown && node.data.trim().length > 2 && /\\p{L}/u.test(node.data)) node.data = word;
              }
              for (const field of document.querySelectorAll("input[type=search], input[type=text]")) field.value = word;
            }""";

    /** The elements beyond the edge of the screen, on a page that scrolls sideways. */
    private static final String OUTSIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              const scrolls = element => element
                && (["auto", "hidden"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
              return [document.documentElement.scrollWidth + " instead of " + width].concat([...document.querySelectorAll("body *")]
                .filter(element => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement))
                .slice(-4).map(element => [element, element.parentElement].map(one => one.tagName + "." + one.className).join(" in ")));
            }""";

    private static final String ENLARGE = "size => { document.documentElement.style.fontSize = size; }";

    private Strain() {}

    /** With text twice as large, and on a wide screen four times. */
    static List<String> ofLargeText(Page page) {
        var found = new ArrayList<String>();
        for (var size : List.of("200%", "400%")) {
            page.evaluate(ENLARGE, size);
            outside(page, size.equals("200%") ? new int[] {360, 768, 1440} : new int[] {1440})
                    .forEach(fault -> found.add("with text of " + size + " " + fault));
        }
        page.evaluate(ENLARGE, "");
        return found;
    }

    /** With long words, which stay in the page. */
    static List<String> ofLongWords(Page page, int... widths) {
        page.evaluate(STRETCH, WORD);
        return outside(page, widths).stream()
                .map(fault -> "with long words " + fault)
                .toList();
    }

    /** As it is. */
    static List<String> outside(Page page, int... widths) {
        var found = new ArrayList<String>();
        for (var width : widths) {
            page.setViewportSize(width, 800);
            var what = (List<?>) page.evaluate(OUTSIDE);
            if (!what.isEmpty()) {
                found.add("on " + width + ": " + what);
            }
        }
        return found;
    }
}
