package org.luopan.rendering;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.luopan.address.SitePath;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.AssignationUtils;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code kept:part="folder/template :: fragment" kept:given="name=${value}"} puts a fragment in the place of an element. It is
 * rendered once for equal values, and sees nothing else.
 */
@Component
class KeptPartDialect extends AbstractProcessorDialect {

    private static final String PREFIX = "kept";

    private static final Pattern BETWEEN = Pattern.compile("\\s*::\\s*");

    private final KeptParts parts;

    KeptPartDialect(KeptParts parts) {
        super("Kept parts of pages", PREFIX, 1_000);
        this.parts = parts;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Insertion());
    }

    /** Comes after {@code th:each} and {@code th:if} of the same element. */
    private final class Insertion extends AbstractAttributeTagProcessor {

        Insertion() {
            super(TemplateMode.HTML, PREFIX, null, false, "part", true, 500, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String part,
                IElementTagStructureHandler structure) {
            var address = BETWEEN.split(part, 2);
            var given = values(context, tag.getAttributeValue(PREFIX, "given"));
            var language = context.getLocale().getLanguage();
            var key = new KeptParts.PartKey(address[0], address[1], language, SitePath.of(context), given);
            structure.replaceWith(parts.html(key, context), false);
        }

        private static Map<String, Object> values(ITemplateContext context, String given) {
            var values = new LinkedHashMap<String, Object>();
            for (var assignation : AssignationUtils.parseAssignationSequence(context, given, false)) {
                values.put(
                        (String) assignation.getLeft().execute(context),
                        assignation.getRight().execute(context));
            }
            return values;
        }
    }
}
