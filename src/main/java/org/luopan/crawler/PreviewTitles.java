package org.luopan.crawler;

import org.luopan.rendering.WritingDialect;
import org.springframework.stereotype.Component;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Repeats the title and the description of a page where programs that show previews of links read them (Open Graph). */
@Component
class PreviewTitles {

    private static final int EARLIER = 9_000;

    PreviewTitles(SpringTemplateEngine templates) {
        templates.addDialect(new WritingDialect("titles for previews", Repeating.class, EARLIER));
    }

    /** Remembers title and description, which come first in the head, and fills them in where the layout leaves room. */
    public static final class Repeating extends AbstractTemplateHandler {

        private final StringBuilder title = new StringBuilder();
        private String description = "";
        private boolean inTitle;
        private boolean inBody;

        @Override
        public void handleOpenElement(IOpenElementTag tag) {
            var name = tag.getElementCompleteName();
            inTitle = !inBody && name.equals("title");
            inBody = inBody || name.equals("body");
            super.handleOpenElement(tag);
        }

        @Override
        public void handleCloseElement(ICloseElementTag tag) {
            inTitle = false;
            super.handleCloseElement(tag);
        }

        @Override
        public void handleText(IText text) {
            if (inTitle) {
                title.append(text.getText());
            }
            super.handleText(text);
        }

        @Override
        public void handleStandaloneElement(IStandaloneElementTag tag) {
            super.handleStandaloneElement(
                    inBody || !tag.getElementCompleteName().equals("meta") ? tag : filled(tag));
        }

        private IStandaloneElementTag filled(IStandaloneElementTag meta) {
            if ("description".equals(meta.getAttributeValue("name"))) {
                description = meta.hasAttribute("content") ? meta.getAttributeValue("content") : "";
            }
            var property = meta.getAttributeValue("property");
            if ("og:title".equals(property)) {
                return with(meta, title.toString().replace("\"", "&quot;"));
            }
            return "og:description".equals(property) ? with(meta, description) : meta;
        }

        private IStandaloneElementTag with(IStandaloneElementTag meta, String content) {
            return getContext().getModelFactory().setAttribute(meta, "content", content);
        }
    }
}
