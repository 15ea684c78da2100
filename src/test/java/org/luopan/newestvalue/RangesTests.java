package org.luopan.newestvalue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RangesTests {

    @Test
    void joinNumbersThatFollowEachOther() {
        assertThat(Ranges.of(List.of(7))).isEqualTo("7");
        assertThat(Ranges.of(List.of(1, 2))).isEqualTo("1, 2");
        assertThat(Ranges.of(List.of(9, 1, 2, 3, 7, 10, 9))).isEqualTo("1–3, 7, 9, 10");
    }
}
