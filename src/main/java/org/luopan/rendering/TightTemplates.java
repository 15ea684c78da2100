package org.luopan.rendering;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileCopyUtils;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;
import org.thymeleaf.templateresource.ITemplateResource;

/**
 * Reads templates without their indentation: it is for those who edit them, and pages would carry it in every row. A new line is a
 * space, as between all other words and attributes, which packs better, and nothing before a block. Preformatted text keeps both.
 */
record TightTemplates(ITemplateResolver templates) implements ITemplateResolver {

    private static final Pattern INDENTATION = Pattern.compile(
            "(?s)(<pre\\b.*?</pre>)|\\s*\\n\\s*(</?(?:li|[ou]l|d[ltd]|div"
                    + "|section|h[1-4]|t[rdh]|tbody|thead|details|summary|figure|figcaption|link|meta|header|main|footer)\\b(?!:))?");

    @Override
    public String getName() {
        return templates.getName();
    }

    @Override
    public Integer getOrder() {
        return templates.getOrder();
    }

    @Override
    public @Nullable TemplateResolution resolveTemplate(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            @Nullable Map<String, Object> attributes) {
        var found = templates.resolveTemplate(configuration, owner, template, attributes);
        return found == null
                ? null
                : new TemplateResolution(
                        new Tight(found.getTemplateResource()),
                        found.isTemplateResourceExistenceVerified(),
                        found.getTemplateMode(),
                        found.getUseDecoupledLogic(),
                        found.getValidity());
    }

    private record Tight(ITemplateResource template) implements ITemplateResource {

        @Override
        public String getDescription() {
            return template.getDescription();
        }

        @Override
        public @Nullable String getBaseName() {
            return template.getBaseName();
        }

        @Override
        public boolean exists() {
            return template.exists();
        }

        @Override
        public Reader reader() throws IOException {
            return new StringReader(INDENTATION
                    .matcher(FileCopyUtils.copyToString(template.reader()))
                    .replaceAll(found -> Matcher.quoteReplacement(kept(found))));
        }

        private static String kept(MatchResult found) {
            return found.group(1) != null ? found.group(1) : Objects.requireNonNullElse(found.group(2), " ");
        }

        @Override
        public ITemplateResource relative(String location) {
            return new Tight(template.relative(location));
        }
    }
}
