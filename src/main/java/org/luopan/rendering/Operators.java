package org.luopan.rendering;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The signs between the parts of an expression, for the values that templates combine: texts, truth values and whole numbers. */
final class Operators {

    private Operators() {}

    static Quick choose(Quick test, Quick yes, Quick no) {
        return variables ->
                test.value(variables) instanceof Boolean so ? (so ? yes : no).value(variables) : Quick.NO_RULE;
    }

    static Quick or(Quick left, Quick right) {
        return variables -> left.value(variables) instanceof Boolean so
                ? (so ? Boolean.TRUE : truth(right.value(variables)))
                : Quick.NO_RULE;
    }

    static Quick and(Quick left, Quick right) {
        return variables -> left.value(variables) instanceof Boolean so
                ? (so ? truth(right.value(variables)) : Boolean.FALSE)
                : Quick.NO_RULE;
    }

    static Quick not(Quick inner) {
        return variables -> inner.value(variables) instanceof Boolean so ? !so : Quick.NO_RULE;
    }

    private static Object truth(@Nullable Object value) {
        return value instanceof Boolean so ? so : Quick.NO_RULE;
    }

    static Quick compare(String sign, Quick left, Quick right) {
        return switch (sign) {
            case "==" -> variables -> same(left.value(variables), right.value(variables), true);
            case "!=" -> variables -> same(left.value(variables), right.value(variables), false);
            default ->
                variables -> whole(left.value(variables)) instanceof Long one
                                && whole(right.value(variables)) instanceof Long other
                        ? holds(sign, Long.compare(one, other))
                        : Quick.NO_RULE;
        };
    }

    private static Object same(@Nullable Object left, @Nullable Object right, boolean wanted) {
        if (left == Quick.NO_RULE || right == Quick.NO_RULE) {
            return Quick.NO_RULE;
        }
        if (left == null || right == null || left.getClass() == right.getClass() && !(left instanceof Number)) {
            return Objects.equals(left, right) == wanted;
        }
        return whole(left) instanceof Long one && whole(right) instanceof Long other
                ? one.equals(other) == wanted
                : Quick.NO_RULE;
    }

    private static boolean holds(String sign, int order) {
        return switch (sign) {
            case "<" -> order < 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            default -> order >= 0;
        };
    }

    /** A text and another or a whole number are joined; two numbers are added. */
    static Quick sum(boolean plus, Quick left, Quick right) {
        return variables -> {
            var one = left.value(variables);
            var other = right.value(variables);
            if (one instanceof Integer a && other instanceof Integer b) {
                return plus ? a + b : a - b;
            }
            if (one instanceof Long || other instanceof Long) {
                return whole(one) instanceof Long a && whole(other) instanceof Long b
                        ? (Object) (plus ? a + b : a - b)
                        : joined(plus, one, other);
            }
            return joined(plus, one, other);
        };
    }

    private static Object joined(boolean plus, @Nullable Object one, @Nullable Object other) {
        return plus && writable(one) && writable(other) && (one instanceof String || other instanceof String)
                ? String.valueOf(one) + other
                : Quick.NO_RULE;
    }

    private static boolean writable(@Nullable Object value) {
        return value instanceof String || value instanceof Integer || value instanceof Long;
    }

    private static @Nullable Object whole(@Nullable Object value) {
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }
}
