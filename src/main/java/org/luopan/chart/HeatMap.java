package org.luopan.chart;

import java.util.List;
import java.util.Locale;
import org.luopan.chart.ChartFile.Key;
import org.luopan.chart.Style.ChartPart;
import org.luopan.language.Language;

/** How strong things are with others, in a file: a shade and dots for each pair, and nothing where nobody knows. */
public record HeatMap(Language language, List<String> columns, List<ShadedRow> rows) implements ChartFile.Picture {

    private static final int NAMES = 190;
    private static final int ROW = 26;
    private static final int LETTERS = 29;
    private static final double LETTER = 6.6;

    private static final int GAP = 2;

    /** One row: a shade for each column. */
    public record ShadedRow(String name, List<Shade> shades) {}

    /** How strong something is. */
    public enum Shade {
        CORE("●●●", Colour.CORE, Colour.GROUND),
        STRONG("●●", Colour.STRONG, Colour.INK),
        PRESENT("●", Colour.PRESENT, Colour.INK),
        WEAK("•", Colour.WEAK, Colour.INK),
        UNKNOWN("", Colour.GROUND, Colour.INK);

        private static final int WIDTH = 30;

        private final String dots;
        private final Colour colour;
        private final Colour ink;

        Shade(String dots, Colour colour, Colour ink) {
            this.dots = dots;
            this.colour = colour;
            this.ink = ink;
        }

        /** The shade with this code of a strength. */
        public static Shade of(String strength) {
            return List.of(values()).stream()
                    .filter(shade -> shade.name().equalsIgnoreCase(strength))
                    .findFirst()
                    .orElse(UNKNOWN);
        }

        /** Its code as a strength. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** An entry of a key to it. */
        public Key key(String words) {
            var svg = new Svg();
            draw(svg, 0, -14, WIDTH, 18);
            return new Key(words, svg.toString(), WIDTH);
        }

        private void draw(Svg svg, double x, int y, double width, int height) {
            svg.empty(
                    "rect",
                    List.of("fill", colour, "stroke", Colour.LINE, "rx", 3),
                    "x",
                    Svg.number(x),
                    "y",
                    y,
                    "width",
                    Svg.number(width),
                    "height",
                    height);
            svg.text(
                    "text",
                    dots,
                    List.of("fill", ink, "font-size", 6, "text-anchor", "middle"),
                    "x",
                    Svg.number(x + width / 2),
                    "y",
                    y + height / 2 + 2);
        }
    }

    @Override
    public Drawing within(int width) {
        var svg = new Svg();
        var column = (double) (width - NAMES) / Math.max(1, columns.size());
        var head = longest() * LETTER > column ? upright(svg, column) : level(svg, column);
        var y = head;
        for (var row : rows) {
            svg.text("text", shortened(row.name), List.of("fill", Colour.INK), "y", y + ROW / 2 + 4);
            svg.empty("path", Style.FILE.of(ChartPart.GRID), "d", "M0 " + (y + ROW) + "h" + width);
            for (var at = 0; at < row.shades.size(); at++) {
                var shade = row.shades.get(at);
                if (shade != Shade.UNKNOWN) {
                    shade.draw(svg, NAMES + at * column + GAP, y + GAP, column - 2 * GAP, ROW - 2 * GAP);
                }
            }
            y += ROW;
        }
        return new Drawing("", y + GAP, "", svg.toString());
    }

    private int level(Svg svg, double column) {
        for (var at = 0; at < columns.size(); at++) {
            var x = Svg.number(NAMES + (at + .5) * column);
            svg.text(
                    "text",
                    columns.get(at),
                    Style.FILE.of(ChartPart.LABEL),
                    "x",
                    x,
                    "y",
                    ROW / 2,
                    "text-anchor",
                    "middle");
        }
        return ROW;
    }

    private int upright(Svg svg, double column) {
        var head = (int) (Math.min(LETTERS, longest()) * LETTER) + ROW / 2;
        for (var at = 0; at < columns.size(); at++) {
            var place = "translate(" + Svg.number(NAMES + (at + .5) * column + 4) + " " + (head - 6) + ") rotate(-90)";
            svg.text("text", shortened(columns.get(at)), Style.FILE.of(ChartPart.LABEL), "transform", place);
        }
        return head;
    }

    private int longest() {
        return columns.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String shortened(String name) {
        return name.length() <= LETTERS ? name : name.substring(0, LETTERS - 1) + "…";
    }
}
