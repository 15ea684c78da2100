package org.luopan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.luopan.Reader;
import org.luopan.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xml.sax.SAXException;

@ServerTest
class HtmlTests {

    @LocalServerPort
    int port;

    static Stream<String> addresses() {
        return PageKinds.inBothLanguages();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void isValid(String address) throws IOException, SAXException {
        var answer = new Reader(port).get(address);
        assertThat(answer.status()).isEqualTo(PageKinds.status(address));
        assertThat(HtmlValidator.errors(answer.text())).isEmpty();
    }

    @Test
    void isFoundOutWhereItIsNot() throws IOException, SAXException {
        assertThat(HtmlValidator.errors("<!doctype html><html lang=en><title>x</title><p><div></p><img src=x>"))
                .hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void hasOneHeadingAndSkipsNoLevel(String address) {
        var levels = new Reader(port)
                .get(address).html().select("h1, h2, h3, h4, h5, h6").stream()
                        .map(heading -> Integer.parseInt(heading.tagName().substring(1)))
                        .toList();
        assertThat(levels).startsWith(1).containsOnlyOnce(1);
        for (var i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).as("level of heading %s", i + 1).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void isLight(String address) {
        assertThat(new Reader(port).get(address).size()).isLessThanOrEqualTo(20_000);
    }
}
