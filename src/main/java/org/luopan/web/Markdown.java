package org.luopan.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/** Turns editors' Markdown into safe HTML: raw HTML is shown as text, and a sanitizer checks the result. */
@Component
public class Markdown {

    /** How deeply blocks and marks may be nested; deeper texts are shown as they were typed. */
    public static final int DEEPEST = 100;

    private static final Parser PARSER = Parser.builder().build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .nodeRendererFactory(TermRenderer::new)
            .build();

    private static final TextContentRenderer PLAIN = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.STRIP)
            .nodeRendererFactory(LinkWords::new)
            .build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "br", "a", "span", "h3", "h4")
            .allowUrlProtocols("https", "http")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("class", "aria-describedby")
            .onElements("a")
            .allowAttributes("class", "role", "id")
            .onElements("span")
            .toFactory();

    /** A stretch of text that links to its definition. */
    public record Marked(int from, int to, String href, String id, String definition) {}

    /** A text as plain words, without its marks. */
    public static String plain(String markdown) {
        var document = PARSER.parse(markdown);
        return deeper(document) ? markdown : PLAIN.render(document);
    }

    /** The first sentence of a text, without its marks. */
    public static org.luopan.language.Text firstSentence(org.luopan.language.Text text) {
        return new org.luopan.language.Text(plain(text.words()), text.language(), text.fallback()).firstSentence();
    }

    /** Whether a text nests blocks and marks deeper than {@link #DEEPEST}. */
    public static boolean tooDeep(String markdown) {
        return deeper(PARSER.parse(markdown));
    }

    /** Uses no recursion, because a deep text would overflow the stack. */
    private static boolean deeper(Node document) {
        var depth = 0;
        var node = document;
        while (node != null) {
            if (depth > DEEPEST) {
                return true;
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
            } else {
                while (node != null && node != document && node.getNext() == null) {
                    node = node.getParent();
                    depth--;
                }
                node = node == null || node == document ? null : node.getNext();
            }
        }
        return false;
    }

    /** Renders without links to definitions. */
    public String render(String markdown) {
        return render(markdown, words -> null);
    }

    /** Renders, asking for each run of text which stretch to mark next, until there is none. */
    public String render(String markdown, Function<String, @Nullable Marked> marker) {
        var document = PARSER.parse(markdown);
        if (deeper(document)) {
            document = asTyped(markdown);
        }
        document.accept(new Marking(marker));
        return POLICY.sanitize(RENDERER.render(document));
    }

    private static Node asTyped(String markdown) {
        var text = new Text(markdown);
        var paragraph = new Paragraph();
        paragraph.appendChild(text);
        var document = new Document();
        document.appendChild(paragraph);
        return document;
    }

    private static final class Marking extends AbstractVisitor {

        private final Function<String, @Nullable Marked> marker;

        Marking(Function<String, @Nullable Marked> marker) {
            this.marker = marker;
        }

        @Override
        public void visit(Text text) {
            var rest = text;
            for (var marked = marker.apply(rest.getLiteral());
                    marked != null;
                    marked = marker.apply(rest.getLiteral())) {
                var words = rest.getLiteral();
                rest.setLiteral(words.substring(0, marked.from()));
                var term = new Term(words.substring(marked.from(), marked.to()), marked);
                var after = new Text(words.substring(marked.to()));
                rest.insertAfter(term);
                term.insertAfter(after);
                rest = after;
            }
        }

        /** Does not mark anything inside a link: it already leads somewhere. */
        @Override
        public void visit(Link link) {}

        @Override
        public void visit(Heading heading) {}
    }

    private static final class Term extends CustomNode {

        private final String words;
        private final Marked marked;

        Term(String words, Marked marked) {
            this.words = words;
            this.marked = marked;
        }
    }

    private static final class TermRenderer implements NodeRenderer {

        private final HtmlNodeRendererContext context;

        TermRenderer(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Term.class);
        }

        @Override
        public void render(Node node) {
            var term = (Term) node;
            var html = context.getWriter();
            html.tag("span", Map.of("class", "term"));
            html.tag("a", new TreeMap<>(Map.of("href", term.marked.href(), "aria-describedby", term.marked.id())));
            html.text(term.words);
            html.tag("/a");
            html.tag("span", new TreeMap<>(Map.of("class", "definition", "role", "tooltip", "id", term.marked.id())));
            html.text(term.marked.definition());
            html.tag("/span");
            html.tag("/span");
        }
    }

    /** A link in plain words is what it says, without its address. */
    private static final class LinkWords implements NodeRenderer {

        private final TextContentNodeRendererContext context;

        LinkWords(TextContentNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class, Image.class);
        }

        @Override
        public void render(Node node) {
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
