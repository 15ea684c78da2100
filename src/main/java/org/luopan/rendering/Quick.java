package org.luopan.rendering;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;

/** A part of a template's expression that needs no Spring Expression Language. */
@FunctionalInterface
interface Quick {

    /** The answer of a part that met a value for which it has no rule. */
    Object NO_RULE = new Object();

    /** The value among these variables, or {@link #NO_RULE}. */
    @Nullable
    Object value(IExpressionContext variables);
}
