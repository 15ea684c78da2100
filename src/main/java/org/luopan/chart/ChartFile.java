package org.luopan.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.luopan.chart.Style.ChartPart;
import org.luopan.language.Language;

/**
 * A chart as a file of its own: the drawing with its texts above and below it, in the light or the dark, as its reader prefers.
 *
 * @param says what it shows, for those who do not see it
 * @param counted what exactly is counted, in which unit
 * @param keys what its marks and lines mean
 * @param below what happened meanwhile, the source, the address
 */
public record ChartFile(
        Picture picture, String title, String says, String counted, List<Key> keys, List<String> below) {

    private static final int WIDTH = 760;
    private static final int EDGE = 24;
    private static final int TITLE = 18;
    private static final int LINE = 18;

    /** So many letters of the small text fit into a line, and of the title. */
    private static final int LETTERS = 100;

    private static final int LETTERS_OF_TITLE = 62;

    /** Between two entries of a key. */
    private static final int GAP = 20;

    /** What a file shows between its texts. */
    public interface Picture {

        Language language();

        /** The drawing within a width, in the look of files; its class and its scale are of no use there. */
        Drawing within(int width);
    }

    /** A chart of dated values, with a key if it has several lines. */
    public static ChartFile of(
            Chart chart, String title, String says, String counted, List<String> names, List<String> below) {
        var keys = IntStream.range(0, names.size())
                .mapToObj(number -> Key.line(number, names.get(number)))
                .toList();
        return new ChartFile(chart, title, says, counted, keys, below);
    }

    /** The file, which needs no other file and no style sheet of a page. */
    public String svg() {
        var svg = new Svg();
        var y = lines(svg, EDGE, title, LETTERS_OF_TITLE, TITLE, List.of("font-weight", 700, "fill", Colour.INK));
        y = lines(svg, y, counted, LETTERS, 0, Style.FILE.of(ChartPart.LABEL));
        y = key(svg, y);
        var drawing = picture.within(WIDTH - 2 * EDGE);
        svg.open("g", "transform", "translate(" + EDGE + " " + (y + LINE / 2) + ")")
                .add(drawing.svg())
                .close("g");
        y += LINE + drawing.height();
        for (var text : below) {
            y = lines(svg, y, text, LETTERS, 0, Style.FILE.of(ChartPart.LABEL));
        }
        return whole(svg, y + EDGE / 2);
    }

    /** Writes the key, as many entries in a line as fit; returns the height below it. */
    private int key(Svg svg, int top) {
        var y = top + (keys.isEmpty() ? 0 : LINE);
        var x = EDGE;
        for (var key : keys) {
            if (x > EDGE && x + key.width() > WIDTH - EDGE) {
                x = EDGE;
                y += LINE;
            }
            svg.open("g", "transform", "translate(" + x + " " + y + ")")
                    .add(key.sign)
                    .text("text", key.words, Style.FILE.of(ChartPart.LABEL), "x", key.room + Key.SPACE)
                    .close("g");
            x += key.width() + GAP;
        }
        return y;
    }

    private String whole(Svg svg, int height) {
        return new Svg()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "width",
                        WIDTH,
                        "height",
                        height,
                        "viewBox",
                        "0 0 " + WIDTH + " " + height,
                        "lang",
                        picture.language().code(),
                        "role",
                        "img",
                        "font-family",
                        "system-ui, Segoe UI, Roboto, Noto Sans, Liberation Sans, DejaVu Sans, sans-serif",
                        "font-size",
                        12)
                .text("title", title, List.of())
                .text("desc", says, List.of())
                .open("style")
                .add(Colour.SHEET)
                .close("style")
                .empty("rect", List.of("fill", Colour.GROUND), "width", WIDTH, "height", height)
                .add(svg.toString())
                .close("svg")
                .toString();
    }

    /** Writes a text in lines below a height; returns the height below them. */
    private static int lines(Svg svg, int top, String text, int letters, int size, List<Object> look) {
        var y = top;
        for (var line : wrapped(text, letters)) {
            y += LINE + size / 4;
            var style = new ArrayList<>(look);
            if (size > 0) {
                style.addAll(List.of("font-size", size));
            }
            svg.text("text", line, style, "x", EDGE, "y", y);
        }
        return y;
    }

    /** A text in lines of at most so many letters, broken at spaces, and within what is longer than a line. */
    static List<String> wrapped(String text, int letters) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (line.length() > letters) {
                lines.add(line.substring(0, letters));
                line.delete(0, letters);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /**
     * One entry of a key.
     *
     * @param sign what is explained, drawn upwards from the line on which the words stand
     * @param room the width of the sign
     */
    public record Key(String words, String sign, int room) {

        private static final int SPACE = 8;
        private static final double LETTER = 6.6;

        /** An entry of a key to one line of several. */
        public static Key line(int number, String words) {
            return new Key(
                    words,
                    new Svg()
                            .empty("path", Style.FILE.of(ChartPart.LINE, number), "d", "M0 -4h30")
                            .empty("path", Style.FILE.of(ChartPart.DOTS, number), "d", "M15 -4h0")
                            .toString(),
                    30);
        }

        private int width() {
            return room + SPACE + (int) (words.length() * LETTER);
        }
    }
}
