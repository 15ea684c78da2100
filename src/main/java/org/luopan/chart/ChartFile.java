package org.luopan.chart;

import java.util.ArrayList;
import java.util.List;
import org.luopan.chart.Style.Part;

/**
 * A chart as a file of its own: the drawing on white, with its texts above and below it.
 *
 * @param says what it shows, for those who do not see it
 * @param counted what exactly is counted, in which unit
 * @param names what its lines are called, if there are several
 * @param below what happened meanwhile, the source, the address
 */
public record ChartFile(
        Chart chart, String title, String says, String counted, List<String> names, List<String> below) {

    /** A chart of one line. */
    public ChartFile(Chart chart, String title, String says, String counted, List<String> below) {
        this(chart, title, says, counted, List.of(), below);
    }

    private static final int WIDTH = 760;
    private static final int HEIGHT = 320;
    private static final int EDGE = 24;
    private static final int TITLE = 18;
    private static final int LINE = 18;

    /** So many letters of the small text fit into a line, and of the title. */
    private static final int LETTERS = 100;

    private static final int LETTERS_OF_TITLE = 62;

    /** The file, which looks the same everywhere: it has no style sheet, and is always light. */
    public String svg() {
        var svg = new Svg();
        var y = lines(svg, EDGE, title, LETTERS_OF_TITLE, TITLE, List.of("font-weight", 700, "fill", Style.INK));
        y = lines(svg, y, counted, LETTERS, 0, Style.FILE.of(Part.LABEL));
        y = key(svg, y);
        var room = (int) new SeriesDrawing(chart, Area.of(WIDTH, HEIGHT), Style.FILE).room();
        var drawing = new SeriesDrawing(chart, Area.of(WIDTH - 2 * EDGE - room, HEIGHT), Style.FILE).draw();
        svg.open("g", "transform", "translate(" + (EDGE + room) + " " + (y + LINE / 2) + ")")
                .add(drawing.svg())
                .close("g");
        y += LINE + drawing.height();
        for (var text : below) {
            y = lines(svg, y, text, LETTERS, 0, Style.FILE.of(Part.LABEL));
        }
        return whole(svg, y + EDGE / 2);
    }

    /** Writes the name of each line beside a piece of it; returns the height below them. */
    private int key(Svg svg, int top) {
        var y = top;
        for (var number = 0; number < names.size(); number++) {
            y += LINE;
            var middle = y - LINE / 4;
            svg.empty("path", Style.FILE.of(Part.LINE, number), "d", "M" + EDGE + " " + middle + "h30");
            svg.empty("path", Style.FILE.of(Part.DOTS, number), "d", "M" + (EDGE + 15) + " " + middle + "h0");
            svg.text("text", names.get(number), Style.FILE.of(Part.LABEL), "x", EDGE + 40, "y", y);
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
                        chart.language().code(),
                        "role",
                        "img",
                        "font-family",
                        "system-ui, Segoe UI, Roboto, Noto Sans, Liberation Sans, DejaVu Sans, sans-serif",
                        "font-size",
                        12)
                .text("title", title, List.of())
                .text("desc", says, List.of())
                .empty("rect", List.of("fill", "#fff"), "width", WIDTH, "height", height)
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

    /** A text in lines of at most so many letters, broken at spaces. */
    private static List<String> wrapped(String text, int letters) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
