package org.luopan.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** Writes SVG, with every text and every value of an attribute escaped. */
public final class Svg {

    private final StringBuilder out = new StringBuilder();

    /**
     * Starts an element.
     *
     * @param attributes names and values in turn
     */
    public Svg open(String name, Object... attributes) {
        return start(name, Stream.of(attributes).toList(), ">");
    }

    /** Ends an element. */
    public Svg close(String name) {
        out.append("</").append(name).append('>');
        return this;
    }

    /**
     * An element with nothing in it.
     *
     * @param look more attributes, in the same way
     */
    public Svg empty(String name, List<Object> look, Object... attributes) {
        return start(name, all(look, attributes), "/>");
    }

    /** An element with nothing but text; none if there is no text. */
    public Svg text(String name, String words, List<Object> look, Object... attributes) {
        if (words.isEmpty()) {
            return this;
        }
        start(name, all(look, attributes), ">");
        escape(words);
        return close(name);
    }

    /** Adds what another writer has escaped. */
    public Svg add(String svg) {
        out.append(svg);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** A number with at most one decimal. */
    public static String number(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static List<Object> all(List<Object> look, Object... attributes) {
        return Stream.concat(look.stream(), Stream.of(attributes)).toList();
    }

    private Svg start(String name, List<Object> attributes, String end) {
        out.append('<').append(name);
        for (var i = 0; i < attributes.size(); i += 2) {
            out.append(' ').append(attributes.get(i)).append("=\"");
            escape(attributes.get(i + 1).toString());
            out.append('"');
        }
        out.append(end);
        return this;
    }

    /** Characters that XML does not allow at all are left out. */
    private void escape(String words) {
        words.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (isAllowed(sign)) {
                        out.appendCodePoint(sign);
                    }
                }
            }
        });
    }

    private static boolean isAllowed(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign >= 0x20 && sign <= 0xD7FF
                || sign >= 0xE000 && sign <= 0xFFFD
                || sign >= 0x10000;
    }
}
