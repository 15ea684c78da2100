package org.luopan.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luopan.content.ContentCache;
import org.luopan.content.ContentCacheFixtures;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class KeptPartsTests {

    private static final Map<String, String> TEMPLATES = Map.of(
            "page",
            "<p th:text=\"${secret}\"></p><th:block th:each=\"one : ${all}\" kept:part=\"parts :: card\" kept:given=\"card=${one}\"/>",
            "parts",
            "<ul><li th:fragment=\"card\"><b th:text=\"${card.name}\"></b><i th:text=\"${counter.next}\"></i><u th:text=\"${secret}\"></u></li></ul>");

    private final AtomicInteger made = new AtomicInteger();
    private final ContentCache cache = ContentCacheFixtures.cache();
    private String site = "";
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    /** A view. */
    public record Card(String name) {}

    /** Counts within one page or one part. */
    public static final class Counter {

        private int last;

        public int next() {
            return ++last;
        }
    }

    @BeforeEach
    void prepare() {
        var counter = new PageVariable() {

            @Override
            public String name() {
                return "counter";
            }

            @Override
            public Object make() {
                made.incrementAndGet();
                return new Counter();
            }
        };
        engine.addDialect(new KeptPartDialect(new KeptParts(List.of(counter), cache)));
        engine.setTemplateResolver(new StringTemplateResolver() {

            @Override
            protected ITemplateResource computeTemplateResource(
                    IEngineConfiguration configuration,
                    @Nullable String owner,
                    String template,
                    @Nullable Map<String, Object> attributes) {
                return new StringTemplateResource(TEMPLATES.getOrDefault(template, template));
            }
        });
    }

    @Test
    void areRenderedOnceForEqualValues() {
        var html = page("en", "Weibo", "Douyin", "Weibo");
        assertThat(html).isEqualTo("<p>of the page</p>" + card("Weibo") + card("Douyin") + card("Weibo"));
        page("en", "Douyin");
        assertThat(made).hasValue(2);
    }

    @Test
    void areRenderedForEachLanguage() {
        page("en", "Weibo");
        page("sv", "Weibo");
        assertThat(made).hasValue(2);
    }

    /** A proxy may show the same site below another path, and all links with it. */
    @Test
    void areRenderedForEachPathOfTheSite() {
        page("en", "Weibo");
        site = "/outer";
        page("en", "Weibo");
        assertThat(made).hasValue(2);
    }

    @Test
    void areRenderedAgainAfterAChange() {
        page("en", "Weibo");
        ContentCacheFixtures.change(cache);
        page("en", "Weibo");
        assertThat(made).hasValue(2);
    }

    @Test
    void escapeWhatTheyAreGiven() {
        assertThat(page("en", "<script>")).contains("<b>&lt;script&gt;</b>");
    }

    /** The part asks for the secret of the page and gets nothing. */
    private static String card(String name) {
        return "<li><b>" + name + "</b><i>1</i><u></u></li>";
    }

    private String page(String language, String... names) {
        var servlets = new MockServletContext();
        var request = new MockHttpServletRequest(servlets);
        request.setContextPath(site);
        var exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(request, new MockHttpServletResponse());
        var cards = List.of(names).stream().map(Card::new).toList();
        return engine.process(
                "page",
                new WebContext(
                        exchange, Locale.forLanguageTag(language), Map.of("all", cards, "secret", "of the page")));
    }
}
