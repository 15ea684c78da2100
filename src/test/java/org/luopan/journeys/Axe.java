package org.luopan.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Runs axe on a page in its present state. */
final class Axe {

    /** How the library's code keeps private fields is slow in a browser; here they are properties that only it can name. */
    private static final String QUICK_FIELDS = """
            (() => {
                const NOTHING = {};
                const WeakMap = function () {
                    const key = Symbol();
                    this.has = object => object[key] !== undefined;
                    this.get = object => object[key] === NOTHING ? undefined : object[key];
                    this.set = (object, value) => { object[key] = value === undefined ? NOTHING : value; return this; };
                    this.delete = object => delete object[key];
                };
                %s
                %s
                // What stands in each of thousands of elements is not read, but in those with a finding.
                axe.configure({ noHtml: true });
            })();
            """;

    /** A page has few colours, but the library reads each again for every element: half of its time. */
    private static final String COLOURS_READ_ONCE = """
            {
                const color = axe.commons.color.Color.prototype;
                const read = color.parseString;
                const known = new Map();
                color.parseString = function (text) {
                    if (!known.has(text)) {
                        read.call(this, text);
                        known.set(text, [this.r, this.g, this.b, this.alpha]);
                    }
                    [this.r, this.g, this.b, this.alpha] = known.get(text);
                    return this;
                };
            }
            """;

    private static final String SCRIPT = QUICK_FIELDS.formatted(script(), COLOURS_READ_ONCE);

    /** All rules of axe; in the dark only those about colours, because nothing else differs. */
    private static final Map<ColorScheme, List<String>> RULES = Map.of(
            ColorScheme.LIGHT,
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"),
            ColorScheme.DARK,
            List.of("color-contrast", "link-in-text-block"));

    private static final String FINDINGS = """
            ([rules, without]) => axe.run(document, {
                runOnly: rules,
                preload: false,
                rules: Object.fromEntries(without.map(rule => [rule, {enabled: false}])),
                resultTypes: ['violations'],
                elementRef: true
            }).then(results => results.violations.flatMap(violation =>
                violation.nodes.map(node => violation.id + ': ' + node.target.join(' ') + ' ' + node.element?.outerHTML.slice(0, 160))))
            """;

    private Axe() {}

    static List<String> findings(Page page) {
        return findings(page, ColorScheme.LIGHT);
    }

    static List<String> findings(Page page, ColorScheme scheme) {
        return findings(page, RULES.get(scheme), List.of());
    }

    /** Leaves out the colours, which take half of the time: for pages with the same colours as others. */
    static List<String> findingsButForColours(Page page) {
        return findings(page, RULES.get(ColorScheme.LIGHT), RULES.get(ColorScheme.DARK));
    }

    @SuppressWarnings("unchecked")
    private static List<String> findings(Page page, List<String> rules, List<String> without) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate(FINDINGS, List.of(rules, without));
    }

    /** The script without the library's own runner, which checks every page twice. */
    private static String script() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
