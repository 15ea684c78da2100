package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import org.junit.jupiter.api.Test;

class RandomCasesTests {

    @Test
    void tellsTheSmallestCaseThatBreaksTheProperty() {
        var numbers = Arbitraries.integers().between(0, 1_000).list().ofMaxSize(9);
        assertThatThrownBy(() ->
                        RandomCases.hold(numbers, 200, list -> assertThat(list).allMatch(number -> number < 500)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("of seed")
                .hasMessageEndingWith(": [500]");
    }

    @Test
    void triesEveryCaseOfAPropertyThatHolds() {
        var tried = new int[1];
        RandomCases.hold(Arbitraries.integers(), 50, number -> tried[0]++);
        assertThat(tried[0]).isEqualTo(50);
    }
}
