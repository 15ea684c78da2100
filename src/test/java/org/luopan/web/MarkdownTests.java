package org.luopan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTests {

    private final Markdown markdown = new Markdown();

    @Test
    void becomesParagraphsListsAndEmphasis() {
        assertThat(markdown.render("One *thing*.\n\n- **first**\n- second"))
                .isEqualToIgnoringWhitespace(
                        "<p>One <em>thing</em>.</p> <ul><li><strong>first</strong></li><li>second</li></ul>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <img src=x onerror=alert(1)> text",
                "<style>body{display:none}</style>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<a href=\"https://example.org\" onclick=\"alert(1)\">x</a>",
                "<div style=\"position:fixed\">x</div>"
            })
    void showsRawHtmlAsText(String words) {
        var html = Jsoup.parseBodyFragment(markdown.render(words));
        assertThat(html.select("script, img, style, iframe, a, div, [onclick], [onerror], [style]"))
                .isEmpty();
        assertThat(html.text()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "<javascript:alert(1)>"
            })
    void takesTheAddressFromDangerousLinks(String words) {
        assertThat(Jsoup.parseBodyFragment(markdown.render(words)).select("a[href~=(?i)script|data]"))
                .isEmpty();
    }

    @Test
    void keepsLinksWithinTheSiteAndToTheWeb() {
        var html = Jsoup.parseBodyFragment(markdown.render("[in](/en/glossary/koc) [out](https://example.org/a?b=c)"));
        assertThat(html.select("a").eachAttr("href")).containsExactly("/en/glossary/koc", "https://example.org/a?b=c");
    }

    @Test
    void marksWhatItIsAskedToMark() {
        var html = Jsoup.parseBodyFragment(markdown.render("A KOC and another KOC.", once("KOC")));
        assertThat(html.select(".term")).hasSize(1);
        assertThat(html.selectFirst(".term a").attr("href")).isEqualTo("/en/glossary/koc");
        assertThat(html.selectFirst(".term a").attr("aria-describedby")).isEqualTo("def-koc");
        assertThat(html.selectFirst("#def-koc").attr("role")).isEqualTo("tooltip");
        assertThat(html.selectFirst("#def-koc").text()).isEqualTo("A consumer <with> a voice");
        assertThat(html.text()).startsWith("A KOC").endsWith("and another KOC.");
    }

    @Test
    void marksSeveralTermsOfOneText() {
        var marked = new ArrayList<>(List.of("KOL", "KOC"));
        var html = Jsoup.parseBodyFragment(markdown.render("First KOL, then KOC, then KOL.", words -> {
            if (marked.isEmpty() || !words.contains(marked.get(0))) {
                return null;
            }
            var word = marked.remove(0);
            return mark(words, word);
        }));
        assertThat(html.select(".term > a").eachText()).containsExactly("KOL", "KOC");
    }

    @Test
    void marksNothingInsideALink() {
        var html = Jsoup.parseBodyFragment(markdown.render("[a KOC](/en/sources)", once("KOC")));
        assertThat(html.select(".term")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "*a ", "[", "> - ", "1. ", "![", "<b>"})
    void showsTextsThatAreNestedTooDeeplyAsTheyWereTyped(String mark) {
        var deep = mark.repeat(3000) + "end";
        assertThat(Jsoup.parseBodyFragment(markdown.render(deep)).text()).endsWith("end");
        assertThat(Markdown.plain(deep)).endsWith("end");
    }

    @Test
    void knowsHowDeepATextIsNested() {
        assertThat(Markdown.tooDeep(">".repeat(90) + " a")).isFalse();
        assertThat(Markdown.tooDeep(">".repeat(150) + " a")).isTrue();
        assertThat(Markdown.tooDeep("> a\n\nb\n\n".repeat(500))).isFalse();
    }

    private static Function<String, Markdown.Marked> once(String word) {
        var left = new ArrayList<>(List.of(word));
        return words -> left.isEmpty() || !words.contains(word) ? null : mark(words, left.remove(0));
    }

    private static Markdown.Marked mark(String words, String word) {
        var from = words.indexOf(word);
        return new Markdown.Marked(
                from,
                from + word.length(),
                "/en/glossary/" + word.toLowerCase(Locale.ROOT),
                "def-" + word.toLowerCase(Locale.ROOT),
                "A consumer <with> a voice");
    }

    @Test
    void givesTheFirstSentenceWithoutMarks() {
        var text = new org.luopan.language.Text("**Bold** and [linked](/en). More.", "en", false);
        assertThat(Markdown.firstSentence(text).words()).isEqualTo("Bold and linked.");
    }
}
