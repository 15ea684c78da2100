package org.luopan.rendering;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;

/** Makes the template engine read templates without their indentation and evaluate their expressions quickly. */
@Component
class TemplateSetup {

    TemplateSetup(SpringTemplateEngine templates) {
        templates.setTemplateResolvers(each(templates.getTemplateResolvers(), TightTemplates::new));
        templates.setDialects(each(
                templates.getDialects(),
                dialect -> dialect instanceof SpringStandardDialect ? new QuickDialect() : dialect));
    }

    private static <T> Set<T> each(Set<T> all, UnaryOperator<T> change) {
        var changed = new LinkedHashSet<T>();
        all.forEach(one -> changed.add(change.apply(one)));
        return changed;
    }

    /** The dialect of templates in Spring, with its expressions evaluated by {@link QuickExpressions}. */
    private static final class QuickDialect extends SpringStandardDialect {

        private final IStandardVariableExpressionEvaluator expressions = new QuickExpressions();

        @Override
        public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
            return expressions;
        }
    }
}
