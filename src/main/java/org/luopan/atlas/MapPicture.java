package org.luopan.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.luopan.atlas.MapView.Dot;
import org.luopan.chart.ChartFile;
import org.luopan.chart.ChartFile.Key;
import org.luopan.chart.Colour;
import org.luopan.chart.Drawing;
import org.luopan.chart.Svg;
import org.luopan.language.Language;
import org.springframework.core.io.ClassPathResource;

/**
 * A map in a file, with the land inside, and the maps of its parts below it.
 *
 * @param sizes what the marks of the key to the sizes stand for, in the order of {@link MapView#sizes()}
 */
public record MapPicture(Language language, MapView map, List<String> sizes, List<NamedMap> parts)
        implements ChartFile.Picture {

    private static final int GAP = 24;
    private static final int LINE = 18;
    private static final double UNITS_OF_A_MARK = 2.5;
    private static final int SIDE_OF_A_SIGN = 16;
    private static final int FONT = 17;

    /** The marks as the template draws them, each within a box of two and a half units around the middle. */
    private static final List<String> MARKS = List.of(
            "M-.9-.5 -.5-.9 0-.4 .5-.9 .9-.5 .4 0 .9 .5 .5 .9 0 .4 -.5 .9 -.9 .5 -.4 0z",
            "M-.71-.71h1.42v1.42h-1.42z",
            "M0-1 1 0 0 1-1 0z",
            "M0-1.24 1.07.62H-1.07z",
            "M-.8 0a.8 .8 0 1 0 1.6 0a.8 .8 0 1 0 -1.6 0z",
            "M0 1.24 1.07-.62H-1.07z",
            "M-.3-1h.6v.7h.7v.6h-.7v.7h-.6v-.7h-.7v-.6h.7z");

    private static final List<Colour> COLOURS =
            List.of(Colour.EDGE, Colour.FIRST, Colour.SECOND, Colour.THIRD, Colour.FOURTH, Colour.FIFTH, Colour.SIXTH);

    private static final Map<String, String> ANCHORS = Map.of("before", "end", "middle", "middle");

    /** A part of the map with its name. */
    public record NamedMap(String title, MapView map) {}

    /** An entry of a key to a mark. */
    public static Key key(int mark, String words) {
        var svg = new Svg();
        mark(svg, mark, false, true, SIDE_OF_A_SIGN / 2, -4, SIDE_OF_A_SIGN);
        return new Key(words, svg.toString(), SIDE_OF_A_SIGN);
    }

    @Override
    public Drawing within(int width) {
        var svg = new Svg();
        var y = sheet(svg, map, 0, 0, width);
        var wide = (width - GAP) / 2;
        for (var at = 0; at < parts.size(); at += 2) {
            var left = part(svg, parts.get(at), 0, y + GAP, wide);
            var right = at + 1 < parts.size() ? part(svg, parts.get(at + 1), wide + GAP, y + GAP, wide) : 0;
            y = Math.max(left, right);
        }
        return new Drawing("", y, "", svg.toString());
    }

    private int part(Svg svg, NamedMap part, int x, int top, int width) {
        svg.text("text", part.title, List.of("fill", Colour.INK, "font-weight", 600), "x", x, "y", top);
        return sheet(svg, part.map, x, top + LINE / 2, width);
    }

    /** Draws a map at its place; returns the height below it. */
    private int sheet(Svg svg, MapView sheet, int x, int y, int width) {
        var height = (int) Math.round((double) sheet.height() * width / sheet.width());
        svg.open("svg", "x", x, "y", y, "width", width, "height", height, "viewBox", box(sheet), "font-size", FONT);
        ground(svg, sheet);
        for (var i = 0; i < sheet.sizes().size(); i++) {
            var size = sheet.sizes().get(i);
            mark(svg, 4, size.amount() == 0, false, 110, size.y(), size.box());
            text(svg, sizes.get(i), 150, size.y(), "start");
        }
        sheet.dots().forEach(dot -> mark(svg, dot));
        for (var frame : sheet.frames()) {
            svg.empty(
                    "rect",
                    List.of("fill", "none", "stroke", Colour.SOFT),
                    "x",
                    frame.x(),
                    "y",
                    frame.y(),
                    "width",
                    frame.width(),
                    "height",
                    frame.height());
        }
        sheet.labels().forEach(label -> text(svg, label.name(), label.x(), label.y(), anchor(label)));
        svg.close("svg");
        return y + height;
    }

    private static String box(MapView sheet) {
        return "0 0 " + sheet.width() + " " + sheet.height();
    }

    private static String anchor(MapView.Label label) {
        var anchor = label.anchor();
        return anchor == null ? "start" : ANCHORS.getOrDefault(anchor, "start");
    }

    private static void ground(Svg svg, MapView sheet) {
        var ground = sheet.ground();
        svg.open(
                        "svg",
                        "x",
                        ground.x(),
                        "y",
                        ground.y(),
                        "width",
                        ground.width(),
                        "height",
                        ground.height(),
                        "viewBox",
                        "0 0 " + BaseMap.width() + " " + BaseMap.height(),
                        "preserveAspectRatio",
                        "none")
                .add(Land.FILE)
                .close("svg");
    }

    private static void mark(Svg svg, Dot dot) {
        mark(svg, dot.mark(), dot.hollow(), dot.link(), dot.x(), dot.y(), dot.box());
    }

    private static void mark(Svg svg, int mark, boolean hollow, boolean full, int x, int y, int box) {
        var colour = full ? COLOURS.get(mark) : Colour.EDGE;
        var look = hollow
                ? List.<Object>of("fill", Colour.GROUND, "stroke", colour, "stroke-width", 2)
                : List.<Object>of("fill", colour, "stroke", Colour.GROUND);
        var place = "translate(" + x + " " + y + ") scale(" + box / UNITS_OF_A_MARK + ")";
        svg.empty("path", look, "vector-effect", "non-scaling-stroke", "transform", place, "d", MARKS.get(mark));
    }

    private static void text(Svg svg, String words, int x, int y, String anchor) {
        var look = List.<Object>of(
                "fill",
                Colour.INK,
                "stroke",
                Colour.GROUND,
                "stroke-width",
                4,
                "stroke-linejoin",
                "round",
                "paint-order",
                "stroke");
        svg.text("text", words, look, "x", x, "y", y + FONT / 3, "text-anchor", anchor);
    }

    /** The drawing of land and borders, read when the first map is written. */
    private static final class Land {

        static final String FILE = read();

        private static String read() {
            try {
                return new ClassPathResource("static/img/land.svg").getContentAsString(StandardCharsets.UTF_8);
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
    }
}
