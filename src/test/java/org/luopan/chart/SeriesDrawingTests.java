package org.luopan.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.luopan.chart.Chart.Event;
import org.luopan.chart.Chart.Line;
import org.luopan.chart.Chart.Point;
import org.luopan.language.AsOf;
import org.luopan.language.Language;

class SeriesDrawingTests {

    private static final Point[] GROWING = {
        Charts.point("2020-01-01", 10), Charts.hollow("2021-01-01", 20), Charts.point("2022-01-01", 30)
    };

    @Test
    void drawsALineWithAPointForEachValue() {
        var drawing = drawn(Charts.of(GROWING));
        assertThat(drawing.select("path.l").attr("d")).isEqualTo("M0 102L501 62L1000 22");
        assertThat(drawing.select("path.d").attr("d")).isEqualTo("M0 102h0M501 62h0M1000 22h0");
    }

    @Test
    void drawsHollowWhatWasNotReadInTheOriginal() {
        assertThat(drawn(Charts.of(GROWING)).select("path.h").attr("d")).isEqualTo("M501 62h0");
        assertThat(drawn(Charts.of(GROWING[0], GROWING[2])).select("path.h")).isEmpty();
    }

    @Test
    void leavesAGapWhereValuesAreCountedDifferently() {
        var drawing = drawn(Charts.of(GROWING[0], Charts.apart("2021-01-01", 20), GROWING[2]));
        assertThat(drawing.select("path.l").attr("d")).isEqualTo("M0 102M501 62L1000 22");
    }

    @ParameterizedTest
    @CsvSource({"2021, 50.1, 49.9", "2020-H2, 24.9, 25.2", "2021-Q1, 50.1, 12.3", "2021-01, 50.1, 4.2"})
    void showsATimeOfAnEventAsABandOverAllOfIt(String at, double from, double wide) {
        var band = drawn(Charts.of(List.of(event("a", at)), GROWING)).selectFirst("rect.e");
        assertThat(percent(band, "x")).isCloseTo(from, within(.11));
        assertThat(percent(band, "width")).isCloseTo(wide, within(.11));
    }

    @Test
    void showsTheDayOfAnEventAsALine() {
        var band = drawn(Charts.of(List.of(event("a", "2021-01-01")), GROWING)).selectFirst("rect.e");
        assertThat(band.attr("x")).isEqualTo("50.1%");
        assertThat(band.attr("width")).isEqualTo("1.5");
    }

    @Test
    void putsTheLetterOfAnEventAboveItAndLettersThatWouldTouchSideBySide() {
        var events = List.of(event("a", "2020-03"), event("b", "2020-04"), event("c", "2021-06"));
        assertThat(drawn(Charts.of(events, GROWING)).select("text.t").eachText())
                .containsExactly("a b", "c");
    }

    @Test
    void namesTheLastValue() {
        var drawing = drawn(Charts.of(GROWING));
        assertThat(drawing.select("text.v").text()).isEqualTo("30");
        assertThat(drawing.select("text.v").attr("text-anchor")).isEqualTo("end");
    }

    @Test
    void namesTheLastValueAboveALineThatRisesAlsoNearTheLetterOfAnEvent() {
        var drawing = drawn(Charts.of(List.of(event("b", "2021-06")), GROWING));
        assertThat(Integer.parseInt(drawing.select("text.v").attr("y"))).isLessThan(36);
    }

    @Test
    void namesTheLastValueBelowALineThatFalls() {
        var falling = drawn(Charts.of(Charts.point("2020-01-01", 40e6), Charts.point("2022-01-01", 20e6)));
        assertThat(Integer.parseInt(falling.select("text.v").attr("y"))).isGreaterThan(82);
    }

    @Test
    void namesTheLastValueAboveTheScaleWhereALineRunsBesideItsPoint() {
        var peak = drawn(Charts.of(
                Charts.point("2020-01-01", 118e9),
                Charts.point("2021-09-01", 290e9),
                Charts.point("2022-01-01", 1180e9),
                Charts.point("2023-01-01", 462e9),
                new Point(LocalDate.of(2023, 6, 1), new BigDecimal("385e9"), "about 385 billion", true, false)));
        assertThat(Integer.parseInt(peak.select("text.v").attr("y"))).isLessThan(20);
    }

    /** Where it is narrowest; where there is more room, a value covers less of the width at the same height. */
    @Test
    void namesTheLastValueWhereItsLineDoesNotRun() {
        var random = new Random(59);
        for (var i = 0; i < 500; i++) {
            var chart = random(random);
            var drawing = drawn(new Chart(
                    chart.language(),
                    "people",
                    chart.log(),
                    List.of(chart.lines().get(0)),
                    chart.events()));
            var value = drawing.selectFirst("text.v");
            assertThat(value).as(chart.toString()).isNotNull();
            assertThat(places(drawing.select("path.l").attr("d")).filter(at -> holds(box(value), at)))
                    .as(chart.toString())
                    .isEmpty();
        }
    }

    @Test
    void tellsLinesApartByClass() {
        var chart = new Chart(
                Language.EN,
                "people",
                false,
                List.of(new Line(List.of(GROWING)), new Line(List.of(GROWING))),
                List.of());
        assertThat(drawn(chart).select("path.l").eachAttr("class")).containsExactly("l", "l n1");
    }

    @Test
    void drawsOnePointInTheMiddle() {
        var drawing = drawn(Charts.of(Charts.point("2021-06-30", 5)));
        var place = drawing.select("path.d").attr("d");
        assertThat(place).matches("M(49|50)\\d \\d+h0");
        assertThat(drawing.select("text.v").text()).isEqualTo("5");
    }

    @Test
    void standsWithoutAPoint() {
        var drawing = drawn(Charts.of());
        assertThat(drawing.select("path.d").attr("d")).isEmpty();
        assertThat(drawing.select("text.v")).isEmpty();
    }

    @Test
    void drawsValuesOfTheSameDayAboveEachOther() {
        var drawing = drawn(
                Charts.of(GROWING[0], Charts.point("2021-01-01", 20), Charts.point("2021-01-01", 25), GROWING[2]));
        assertThat(drawing.select("path.d").attr("d")).isEqualTo("M0 102h0M501 62h0M501 42h0M1000 22h0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, .004, 1, 1e3, 1e12, 1e25})
    void staysWithinItsAreaWhateverTheSize(double size) {
        var drawing = drawn(Charts.of(
                Charts.point("2020-01-01", -3 * size),
                Charts.point("2021-01-01", 0),
                Charts.point("2022-01-01", 4 * size)));
        assertThat(heights(drawing.selectFirst("path.d")))
                .allSatisfy(y -> assertThat(y).isBetween(22, 142));
        assertThat(drawing.select("text:not([class])").eachText()).doesNotContain("", "NaN");
    }

    @Test
    void drawsTheZeroOfLossesAsItsBase() {
        var drawing = drawn(Charts.of(Charts.point("2020-01-01", -10), Charts.point("2022-01-01", 10)));
        assertThat(drawing.select("path.b").attr("d")).startsWith("M0 82h1000");
    }

    @Test
    void leavesNoHostileTextUnescaped() {
        var hostile = new Point(LocalDate.of(2020, 1, 1), BigDecimal.ONE, "<script>1</script>", true, false);
        var event = new Event("\"/><script>", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1));
        assertThat(Charts.of(List.of(event), hostile).small().svg())
                .doesNotContain("<script")
                .contains("&lt;script&gt;");
    }

    @Test
    void saysWhichZerosItsNumbersLeaveOut() {
        assertThat(Charts.of(Charts.point("2020-01-01", 1_439_000_000)).small().scale())
                .isEqualTo("billion");
        assertThat(Charts.of(Charts.point("2020-01-01", 71_590)).small().scale())
                .isEmpty();
    }

    @Test
    void givesLongNumbersMoreRoom() {
        assertThat(Charts.of(Charts.point("2020-01-01", 100)).small().classes()).isEqualTo("chart");
        assertThat(Charts.of(Charts.point("2020-01-01", 71_590)).small().classes())
                .isEqualTo("chart y2");
    }

    /** Where it is narrowest. */
    @Test
    void letsNoTextCoverAnotherWhateverItShows() {
        var random = new Random(39);
        for (var i = 0; i < 500; i++) {
            var chart = random(random);
            var boxes = new ArrayList<double[]>();
            for (var text : drawn(chart).select("text:not(.m)")) {
                boxes.add(box(text));
            }
            for (var one = 0; one < boxes.size(); one++) {
                for (var other = 0; other < one; other++) {
                    assertThat(overlap(boxes.get(one), boxes.get(other)))
                            .as(chart.toString())
                            .isFalse();
                }
            }
        }
    }

    private static Chart random(Random random) {
        var lines = IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(line -> new Line(random.longs(1 + random.nextInt(30), 0, 365L * (1 + random.nextInt(20)))
                        .sorted()
                        .mapToObj(day -> Charts.point(
                                LocalDate.of(2005, 1, 1).plusDays(day),
                                Math.pow(10, random.nextInt(10)) * (random.nextInt(12) - 2)))
                        .toList()))
                .toList();
        var events = random.ints(random.nextInt(4), 2005, 2020)
                .sorted()
                .mapToObj(
                        year -> event(Character.toString('a' + year % 26), year + (random.nextBoolean() ? "" : "-05")))
                .toList();
        return new Chart(
                random.nextBoolean() ? Language.EN : Language.SV, "people", random.nextInt(4) == 0, lines, events);
    }

    private static double[] box(Element text) {
        var width = text.text().length() * 7;
        var x = text.attr("x").endsWith("%") ? percent(text, "x") * 1.9 : Double.parseDouble(text.attr("x"));
        var left = switch (text.attr("text-anchor")) {
            case "end" -> x - width;
            case "middle" -> x - width / 2.0;
            default -> x;
        };
        var y = Double.parseDouble(text.attr("y"));
        return new double[] {left, y - 9, left + width, y + 2};
    }

    /** Places along a line, in pixels. */
    private static Stream<double[]> places(String path) {
        return Stream.of(path.split("(?=M)")).flatMap(part -> {
            var at = Stream.of(part.substring(1).split("L"))
                    .map(place -> Stream.of(place.split(" "))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
            return IntStream.range(1, at.size())
                    .boxed()
                    .flatMap(i -> IntStream.rangeClosed(0, 200).mapToObj(step -> new double[] {
                        (at.get(i - 1)[0] + (at.get(i)[0] - at.get(i - 1)[0]) * step / 200) * .19,
                        at.get(i - 1)[1] + (at.get(i)[1] - at.get(i - 1)[1]) * step / 200
                    }));
        });
    }

    private static boolean holds(double[] box, double[] at) {
        return at[0] > box[0] && at[0] < box[2] && at[1] > box[1] && at[1] < box[3];
    }

    private static boolean overlap(double[] one, double[] other) {
        return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
    }

    private static Event event(String letter, String at) {
        var time = AsOf.parse(at);
        return new Event(letter, time.from(), time.to());
    }

    private static Document drawn(Chart chart) {
        return Jsoup.parse(chart.small().svg(), "", Parser.xmlParser());
    }

    private static double percent(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute).replace("%", ""));
    }

    private static List<Integer> heights(Element path) {
        return Pattern.compile("M-?\\d+ (-?\\d+)h0")
                .matcher(path.attr("d"))
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
    }
}
