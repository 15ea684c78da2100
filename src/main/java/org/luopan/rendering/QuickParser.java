package org.luopan.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of the Spring Expression Language that almost all templates get by with: paths, calls, comparisons, conditions,
 * sums and literals. Whatever else an expression says, it is not read at all.
 */
final class QuickParser {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\\d+)|'((?:[^']|'')*)'|([A-Za-z_][A-Za-z_0-9]*)|(\\?\\.|==|!=|<=|>=|&&|\\|\\||[?:.()\\[\\],+\\-<>!]))");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** Words that mean something else than a variable. */
    private static final Set<String> RESERVED = Set.of(
            "T",
            "new",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "not",
            "matches",
            "instanceof",
            "between",
            "param",
            "session",
            "application",
            "request");

    private static final String END = "";

    private final List<String> tokens;
    private int at;

    private QuickParser(List<String> tokens) {
        this.tokens = tokens;
    }

    /** The expression, ready to be evaluated; empty if it needs the whole language. */
    static Optional<Quick> parse(String expression) {
        var tokens = tokens(expression);
        if (tokens == null) {
            return Optional.empty();
        }
        var parser = new QuickParser(tokens);
        var quick = parser.condition();
        return Optional.ofNullable(parser.peek().equals(END) ? quick : null);
    }

    /** The tokens, text literals with an apostrophe in front; null if there is anything unknown among them. */
    private static @Nullable List<String> tokens(String expression) {
        var tokens = new ArrayList<String>();
        var matcher = TOKEN.matcher(expression.strip());
        var end = 0;
        while (matcher.lookingAt()) {
            var text = matcher.group(2);
            tokens.add(text == null ? matcher.group().strip() : "'" + text.replace("''", "'"));
            end = matcher.end();
            matcher.region(end, matcher.regionEnd());
        }
        return end == expression.strip().length() ? tokens : null;
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : END;
    }

    private boolean take(String... any) {
        if (Set.of(any).contains(peek())) {
            at++;
            return true;
        }
        return false;
    }

    private @Nullable Quick condition() {
        var test = either();
        if (test == null || !take("?")) {
            return test;
        }
        var yes = condition();
        if (yes == null || !take(":")) {
            return null;
        }
        var no = condition();
        return no == null ? null : Operators.choose(test, yes, no);
    }

    private @Nullable Quick either() {
        var left = both();
        while (left != null && take("or", "||")) {
            var right = both();
            left = right == null ? null : Operators.or(left, right);
        }
        return left;
    }

    private @Nullable Quick both() {
        var left = comparison();
        while (left != null && take("and", "&&")) {
            var right = comparison();
            left = right == null ? null : Operators.and(left, right);
        }
        return left;
    }

    private @Nullable Quick comparison() {
        var left = sum();
        var sign = peek();
        if (left == null || !take("==", "!=", "<", ">", "<=", ">=")) {
            return left;
        }
        var right = sum();
        return right == null ? null : Operators.compare(sign, left, right);
    }

    private @Nullable Quick sum() {
        var left = unary();
        while (left != null) {
            var sign = peek();
            if (!take("+", "-")) {
                return left;
            }
            var right = unary();
            left = right == null ? null : Operators.sum(sign.equals("+"), left, right);
        }
        return left;
    }

    private @Nullable Quick unary() {
        if (take("!")) {
            var inner = unary();
            return inner == null ? null : Operators.not(inner);
        }
        return path();
    }

    private @Nullable Quick path() {
        var quick = start();
        while (quick != null) {
            if (take(".")) {
                quick = member(quick, false);
            } else if (take("?.")) {
                quick = member(quick, true);
            } else if (take("[")) {
                var key = condition();
                quick = key == null || !take("]") ? null : Members.at(quick, key);
            } else {
                return quick;
            }
        }
        return null;
    }

    private @Nullable Quick start() {
        var token = peek();
        at++;
        if (token.equals("(")) {
            var inner = condition();
            return inner == null || !take(")") ? null : inner;
        }
        if (token.startsWith("'")) {
            var text = token.substring(1);
            return variables -> text;
        }
        if (NUMBER.matcher(token).matches()) {
            var number = Integer.valueOf(token);
            return variables -> number;
        }
        return switch (token) {
            case "null" -> variables -> null;
            case "true" -> variables -> true;
            case "false" -> variables -> false;
            default -> isName(token) && !peek().equals("(") ? variables -> variables.getVariable(token) : null;
        };
    }

    private @Nullable Quick member(Quick owner, boolean safe) {
        var name = peek();
        at++;
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.charAt(0))) {
            return null;
        }
        if (!take("(")) {
            return Members.property(owner, name, safe);
        }
        var arguments = new ArrayList<Quick>();
        while (!take(")")) {
            if (!arguments.isEmpty() && !take(",")) {
                return null;
            }
            var argument = condition();
            if (argument == null) {
                return null;
            }
            arguments.add(argument);
        }
        return Members.call(owner, name, List.copyOf(arguments), safe);
    }

    private static boolean isName(String token) {
        return !token.isEmpty() && Character.isJavaIdentifierStart(token.charAt(0)) && !RESERVED.contains(token);
    }
}
