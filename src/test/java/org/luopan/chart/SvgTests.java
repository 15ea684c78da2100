package org.luopan.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</text><script>alert(1)</script>",
                "\"><image href=x onerror='alert(1)'>",
                "A&B <&amp;> 微信",
                "]]>"
            })
    void keepsHostileTextAsText(String hostile) {
        var svg = new Svg()
                .text("text", hostile, List.of(), "aria-label", hostile)
                .toString();
        var read = Jsoup.parse(svg, "", Parser.xmlParser());
        assertThat(read.getAllElements()).hasSize(2);
        assertThat(read.selectFirst("text").wholeText()).isEqualTo(hostile);
        assertThat(read.selectFirst("text").attr("aria-label")).isEqualTo(hostile);
        assertThat(read.selectFirst("text").attributesSize()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatXmlDoesNotAllow() {
        assertThat(new Svg()
                        .text("text", "a\0b\u0007c\uFFFEd\uD800e", List.of())
                        .toString())
                .isEqualTo("<text>abcde</text>");
    }

    @Test
    void writesNoEmptyText() {
        assertThat(new Svg().text("text", "", List.of("x", 1)).toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.04, 0", "12.34, 12.3", "100, 100", "12.999, 13", "1e7, 10000000"})
    void writesNumbersShort(double number, String written) {
        assertThat(Svg.number(number)).isEqualTo(written);
    }
}
