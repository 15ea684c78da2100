package org.luopan.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StrengthTests {

    @Test
    void matchesFromPresentUp() {
        assertThat(Arrays.stream(Strength.values()).filter(Strength::matches))
                .containsExactly(Strength.CORE, Strength.STRONG, Strength.PRESENT);
    }

    @Test
    void weighsMoreTheStrongerItIs() {
        assertThat(Arrays.stream(Strength.values()).map(Strength::weight)).containsExactly(3, 2, 1, 0, 0);
    }
}
