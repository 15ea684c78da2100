package org.luopan.asset;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The two style sheets: the site's, with Pico in the lowest cascade layer and then one file for each concern, sent as one; and the
 * desk's, which is loaded after it.
 */
final class StyleSheets {

    /** The concerns of the site, in cascade order; each is {@code static/css/NAME.css}. */
    static final List<String> CONCERNS = List.of(
            "tokens",
            "base",
            "layout",
            "seal",
            "figure",
            "chart",
            "entry",
            "facets",
            "lists",
            "calendar",
            "search",
            "tables",
            "reach",
            "map",
            "glossary",
            "compare",
            "difference",
            "finder",
            "print");

    /** The concerns of the desk, in cascade order. */
    static final List<String> DESK_CONCERNS =
            List.of("desk-shell", "form", "entry-form", "preview", "people", "report", "agenda");

    /** What Pico can style and no page has. */
    static final Pattern UNUSED = Pattern.compile(
            "^h[56]$|blockquote|dropdown|dialog|modal-|data-tooltip|data-theme=dark|type=(range|color|time|month|week)|role=switch"
                    + "|progress|breadcrumb|abbr\\[|tfoot|hgroup|striped|overflow-auto|container|contrast|kbd"
                    + "|aria-busy=true|aria-invalid=false|dir=rtl|article>(header|footer)|summary\\[role=button|^audio|^video|^canvas|\\.outline"
                    + "|^\\.grid|:indeterminate|-ms-check|^hr$|^sub$|select\\[multiple|aria-hidden=false");

    private static final Pattern NOT = Pattern.compile(":not\\([^()]*\\)");

    private static final Pattern ONE_OF = Pattern.compile(":(?:is|where)\\(([^()]*)\\)");

    /** The commas between selectors, not those of a list in one. */
    private static final Pattern COMMA = Pattern.compile(",(?![^()]*\\))");

    private static final Pattern RULE = Pattern.compile("([^{}@;]+)\\{[^{}]*}");

    /** Begins with plain letters, as the next one does: Java skips to them. */
    private static final Pattern VARIABLE = Pattern.compile("--pico-([\\w-]+):(?:\"[^\"]*\"|[^{};\"])*(?:;|(?=}))");

    private static final Pattern ASKED = Pattern.compile("var\\(--pico-([\\w-]+)[,)]");

    private StyleSheets() {}

    static byte[] site() {
        var pico = used(Library.PICO.text("css/pico.min.css").replace("@charset \"UTF-8\";", ""));
        return sheet(
                "@layer pico," + String.join(",", CONCERNS) + ";\n@layer pico{" + asked(pico, ownRules()) + "}\n",
                CONCERNS);
    }

    private static String ownRules() {
        return Stream.concat(CONCERNS.stream(), DESK_CONCERNS.stream())
                .map(concern -> Library.own("css/" + concern + ".css"))
                .collect(Collectors.joining());
    }

    /** Leaves out the variables that no rule asks for, until every one that is left is asked for. */
    private static String asked(String pico, String own) {
        var asked = new HashSet<String>();
        Stream.of(pico, own)
                .forEach(css ->
                        ASKED.matcher(css).results().map(name -> name.group(1)).forEach(asked::add));
        var left = VARIABLE.matcher(pico)
                .replaceAll(variable ->
                        asked.contains(variable.group(1)) ? Matcher.quoteReplacement(variable.group()) : "");
        return left.equals(pico) ? left : asked(left, own);
    }

    /** Leaves out the rules of which every selector is about something that no page has. */
    private static String used(String css) {
        return RULE.matcher(css)
                .replaceAll(
                        rule -> COMMA.splitAsStream(NOT.matcher(rule.group(1)).replaceAll(""))
                                        .allMatch(StyleSheets::unused)
                                ? ""
                                : Matcher.quoteReplacement(rule.group()));
    }

    private static boolean unused(String selector) {
        return UNUSED.matcher(ONE_OF.matcher(selector).replaceAll("")).find()
                || ONE_OF.matcher(selector)
                        .results()
                        .anyMatch(list -> Stream.of(list.group(1).split(","))
                                .allMatch(one -> UNUSED.matcher(one).find()));
    }

    static byte[] desk() {
        return sheet("@layer " + String.join(",", DESK_CONCERNS) + ";\n", DESK_CONCERNS);
    }

    private static byte[] sheet(String start, List<String> concerns) {
        var css = new StringBuilder(start);
        concerns.forEach(concern -> css.append("@layer ")
                .append(concern)
                .append("{\n")
                .append(tight(Library.own("css/" + concern + ".css")))
                .append("}\n"));
        return css.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Removes comments, and the space around braces and separators; none of our strings has one of these beside a space. */
    private static String tight(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*([{};,])\\s*", "$1");
    }
}
