package org.luopan.rendering;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * Evaluates the expressions of templates: plain ones at once, and those that need it by the Spring Expression Language, which gives
 * the same values and says what is wrong.
 */
final class QuickExpressions implements IStandardVariableExpressionEvaluator {

    private final IStandardVariableExpressionEvaluator whole = SPELVariableExpressionEvaluator.INSTANCE;
    private final Map<String, Optional<Quick>> known = new ConcurrentHashMap<>();

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext how) {
        if (!expression.getUseSelectionAsRoot()
                && !how.getPerformTypeConversion()
                && !how.getForbidUnsafeExpressionResults()) {
            var quick = quick(expression.getExpression());
            if (quick.isPresent()) {
                var value = quick.get().value(context);
                if (value != Quick.NO_RULE) {
                    return value;
                }
            }
        }
        return whole.evaluate(context, expression, how);
    }

    private Optional<Quick> quick(String expression) {
        var found = known.get(expression);
        return found != null ? found : known.computeIfAbsent(expression, QuickParser::parse);
    }
}
