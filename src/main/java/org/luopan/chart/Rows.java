package org.luopan.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.chart.ChartFile.Key;
import org.luopan.chart.Style.ChartPart;
import org.luopan.language.Language;

/** Amounts in a file: rows of dots or bars with their names and numbers, in one group for each scale. */
public record Rows(Language language, List<ScaledRows> groups) implements ChartFile.Picture {

    private static final int ROW = 24;
    private static final int NAMES = 165;
    private static final int WORDS = 330;
    private static final int LETTERS = 24;
    private static final int THICK = 12;

    /**
     * Rows over one scale.
     *
     * @param heading what they count; empty if the file says so
     * @param most the amount at the end of the scale; null for a round number with others between
     */
    public record ScaledRows(
            String heading, String unit, @Nullable BigDecimal most, List<AmountRow> rows) {}

    /**
     * One amount.
     *
     * @param amount null if it is in words only and not drawn
     */
    public record AmountRow(
            String name, String words, @Nullable BigDecimal amount, Mark mark) {}

    /** How an amount is drawn: a dot is hollow if the company it is about did not count it itself, and lighter if it is old. */
    public enum Mark {
        BAR(false, false),
        /** A bar of what was not read in the original. */
        HOLLOW_BAR(true, false),
        DOT(false, false),
        HOLLOW(true, false),
        OLD(false, true),
        HOLLOW_OLD(true, true);

        private final boolean hollow;
        private final boolean old;

        Mark(boolean hollow, boolean old) {
            this.hollow = hollow;
            this.old = old;
        }

        /** The mark of a dot. */
        public static Mark of(DotPlot.Dot dot) {
            return dot.solid() ? dot.faint() ? OLD : DOT : dot.faint() ? HOLLOW_OLD : HOLLOW;
        }

        /** An entry of a key to it. */
        public Key key(String words) {
            var svg = new Svg();
            draw(svg, 6, -4);
            return new Key(words, svg.toString(), THICK);
        }

        private void draw(Svg svg, double x, int y) {
            var place = "M" + Svg.number(x) + " " + y + "h0";
            var look = List.<Object>of(
                    "stroke", old ? Colour.EDGE : Colour.INK, "stroke-width", THICK, "stroke-linecap", "round");
            svg.empty("path", look, "d", place);
            if (hollow) {
                svg.empty(
                        "path",
                        List.of("stroke", Colour.GROUND, "stroke-width", 7, "stroke-linecap", "round"),
                        "d",
                        place);
            }
        }
    }

    @Override
    public Drawing within(int width) {
        var svg = new Svg();
        var y = 0;
        for (var group : groups) {
            y = draw(group, svg, y, width) + ROW / 2;
        }
        return new Drawing("", y, "", svg.toString());
    }

    private int draw(ScaledRows group, Svg svg, int top, int width) {
        var y = top;
        var scale = scale(group);
        var wide = width - NAMES - WORDS;
        for (var line : ChartFile.wrapped(group.heading, 100)) {
            y += ROW - 4;
            svg.text("text", line, Style.FILE.of(ChartPart.VALUE), "y", y - 6);
        }
        if (group.most == null) {
            y += ROW - 4;
            for (var tick : scale.ticks()) {
                var label = scale.label(tick, group.unit, language);
                var x = Svg.number(NAMES + scale.share(tick) * wide);
                svg.text("text", label, Style.FILE.of(ChartPart.LABEL), "x", x, "y", y - 6, "text-anchor", "middle");
            }
        }
        for (var row : group.rows) {
            grid(scale, svg, y, wide);
            row(row, scale, svg, y, wide);
            y += ROW;
        }
        return y;
    }

    private static void grid(ValueAxis scale, Svg svg, int y, int wide) {
        var lines = new StringBuilder();
        scale.ticks()
                .forEach(tick -> lines.append('M')
                        .append(Svg.number(NAMES + scale.share(tick) * wide))
                        .append(' ')
                        .append(y)
                        .append('v')
                        .append(ROW));
        svg.empty("path", Style.FILE.of(ChartPart.GRID), "d", lines);
    }

    private static void row(AmountRow row, ValueAxis scale, Svg svg, int y, int wide) {
        var base = y + ROW / 2 + 4;
        svg.text("text", shortened(row.name), List.of("fill", Colour.INK), "y", base);
        svg.text("text", row.words, Style.FILE.of(ChartPart.LABEL), "x", NAMES + wide + 16, "y", base);
        if (row.amount == null) {
            return;
        }
        var share = scale.share(row.amount) * wide;
        if (row.mark == Mark.BAR || row.mark == Mark.HOLLOW_BAR) {
            svg.empty(
                    "rect",
                    List.of("fill", row.mark.hollow ? Colour.BAND : Colour.SOFT, "stroke", Colour.SOFT),
                    "x",
                    NAMES,
                    "y",
                    y + ROW / 2 - THICK / 2,
                    "width",
                    Svg.number(share),
                    "height",
                    THICK);
        } else {
            row.mark.draw(svg, NAMES + share, y + ROW / 2);
        }
    }

    private static ValueAxis scale(ScaledRows group) {
        var amounts = group.rows.stream()
                .map(AmountRow::amount)
                .filter(Objects::nonNull)
                .toList();
        return group.most == null ? ValueAxis.of(amounts, false) : ValueAxis.within(List.of(group.most));
    }

    private static String shortened(String name) {
        return name.length() <= LETTERS ? name : name.substring(0, LETTERS - 1) + "…";
    }
}
