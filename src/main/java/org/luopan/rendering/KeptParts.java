package org.luopan.rendering;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luopan.content.ContentCache;
import org.luopan.content.HeldByKey;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Parts of pages as finished HTML, kept until the content changes. A part sees nothing but what it is given, so equal values give the
 * same HTML, whichever page it stands on.
 */
@Component
class KeptParts {

    /** In characters of HTML; the views that parts were made from take as much memory again. */
    private static final long MOST = 12_000_000;

    private final List<PageVariable> variables;
    private final HeldByKey<PartKey, String> parts;

    KeptParts(List<PageVariable> variables, ContentCache cache) {
        this.variables = variables;
        this.parts = cache.byKeyMade(MOST, (part, html) -> html.length());
    }

    /**
     * A fragment of a template in one language.
     *
     * @param site the path of the site, which its addresses begin with
     * @param given the values that it is made from, by the names it calls them
     */
    record PartKey(String template, String fragment, String language, String site, Map<String, Object> given) {}

    /** The HTML of a part; the context says how it is rendered, but nothing that it shows. */
    String html(PartKey part, ITemplateContext context) {
        return parts.get(part, missing -> render(missing, context));
    }

    private String render(PartKey part, ITemplateContext context) {
        var seen = new HashMap<String, Object>();
        variables.forEach(variable -> seen.put(variable.name(), variable.make()));
        seen.putAll(part.given);
        var bare = new BareExchange(((IWebContext) context).getExchange());
        var html = new StringWriter();
        context.getConfiguration()
                .getTemplateManager()
                .parseAndProcess(
                        new TemplateSpec(part.template, Set.of(part.fragment), TemplateMode.HTML, null),
                        new WebContext(bare, context.getLocale(), seen),
                        html);
        return html.toString();
    }
}
