package org.luopan.rendering;

import java.util.Map;
import java.util.Set;
import org.luopan.address.FileAddresses;
import org.luopan.address.SitePath;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.EscapedAttributeUtils;

/**
 * Puts the path of the site before every address of a page. Templates, presenters and editors' texts write addresses from the root
 * of the site, {@code /en/platforms}; only here, when the page is rendered, do they become {@code /kb/en/platforms}.
 */
@Component
class SiteAddresses {

    private static final int LAST = 10_000;

    /** The attributes that hold addresses, with their {@code data-} variants, because scripts and htmx read addresses there. */
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction", "poster");

    SiteAddresses(SpringTemplateEngine templates, FileAddresses files) {
        templates.setLinkBuilder(new FromTheRoot(files));
        templates.addDialect(new WritingDialect("addresses of the site", Writing.class, LAST));
    }

    /** Writes tags, with the path of the site in their addresses. */
    public static final class Writing extends AbstractTemplateHandler {

        private String path = "";

        @Override
        public void setContext(ITemplateContext context) {
            super.setContext(context);
            path = EscapedAttributeUtils.escapeAttribute(TemplateMode.HTML, SitePath.of(context));
        }

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            super.handleOpenElement(path.isEmpty() ? tag : below(tag));
        }

        @Override
        public void handleStandaloneElement(IStandaloneElementTag tag) {
            super.handleStandaloneElement(path.isEmpty() ? tag : below(tag));
        }

        private <T extends IProcessableElementTag> T below(T tag) {
            var written = tag;
            for (var attribute : tag.getAllAttributes()) {
                var name = attribute.getAttributeCompleteName();
                var value = attribute.getValue();
                if (value != null && holdsAddress(name) && SitePath.isOfTheSite(value)) {
                    written = getContext().getModelFactory().setAttribute(written, name, path + value);
                }
            }
            return written;
        }

        private static boolean holdsAddress(String name) {
            return ADDRESSES.contains(name) || name.startsWith("data-");
        }
    }

    /** Makes {@code @{/assets/luopan.js}} an address from the root of the site, as the file is named there. */
    private static final class FromTheRoot extends StandardLinkBuilder {

        private final FileAddresses files;

        FromTheRoot(FileAddresses files) {
            this.files = files;
        }

        @Override
        protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
            return "";
        }

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return SitePath.isOfTheSite(link) ? files.of(link) : super.processLink(context, link);
        }
    }
}
