package org.luopan.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.luopan.search.Passage.Piece;

class PassageTests {

    @Test
    void tellsWhatWasAskedForFromTheRest() {
        assertThat(Passage.of(null, "a \u0002mini\u0003 program for \u0002WeChat\u0003")
                        .pieces())
                .containsExactly(
                        new Piece("a ", false),
                        new Piece("mini", true),
                        new Piece(" program for ", false),
                        new Piece("WeChat", true));
    }

    @Test
    void leavesATextWithoutMarksWhole() {
        assertThat(Passage.of("en", "plain").pieces()).containsExactly(new Piece("plain", false));
    }
}
