package org.luopan.chart;

import java.util.List;

/** How the parts of a drawing look: by the style sheet of a page, or by attributes of their own in a file. */
enum Style {
    PAGE {
        @Override
        List<Object> of(ChartPart part, int number) {
            var code = number == 0 ? part.code : part.code + " n" + number;
            return code.isEmpty() ? List.of() : List.of("class", code);
        }
    },

    FILE {
        @Override
        List<Object> of(ChartPart part, int number) {
            var round = number % 2 == 0 ? "round" : "square";
            var colour = COLOURS.get(number % COLOURS.size());
            return switch (part) {
                case GRID -> List.of("stroke", Colour.LINE);
                case BASE -> List.of("stroke", Colour.EDGE, "fill", "none");
                case BAND -> List.of("fill", Colour.BAND);
                case LETTER, VALUE -> List.of("fill", Colour.INK, "font-weight", 600);
                case LABEL, MORE -> List.of("fill", Colour.SOFT);
                case LINE -> line(colour, DASHES.get(number % DASHES.size()));
                case DOTS -> List.of("stroke", colour, "stroke-width", 7, "stroke-linecap", round);
                case HOLES -> List.of("stroke", Colour.GROUND, "stroke-width", 3.5, "stroke-linecap", round);
            };
        }
    };

    /** The lines of a chart differ in dashes and marks, and in colour besides; in {@code chart.css} too. */
    private static final List<Colour> COLOURS =
            List.of(Colour.INK, Colour.RUST, Colour.JADE, Colour.AMBER, Colour.SOFT);

    private static final List<String> DASHES = List.of("none", "7 4", "2 3", "10 3 2 3", "14 5");

    /** What a drawing consists of. */
    enum ChartPart {
        GRID("g"),
        BASE("b"),
        BAND("e"),
        LETTER("t"),
        VALUE("v"),
        LABEL(""),
        /** A label for which a narrow page has no room. */
        MORE("m"),
        LINE("l"),
        DOTS("d"),
        HOLES("h");

        private final String code;

        ChartPart(String code) {
            this.code = code;
        }
    }

    /** The attributes of a part of one line of several, names and values in turn. */
    abstract List<Object> of(ChartPart part, int number);

    List<Object> of(ChartPart part) {
        return of(part, 0);
    }

    private static List<Object> line(Colour colour, String dashes) {
        return List.of(
                "fill",
                "none",
                "stroke",
                colour,
                "stroke-width",
                2,
                "stroke-linejoin",
                "round",
                "stroke-dasharray",
                dashes);
    }
}
