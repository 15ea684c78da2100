package org.luopan.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.luopan.vocabulary.Strength;

class FilterChangesTests {

    @Test
    void countAsFoundWhatFiltersFind() {
        assertThat(FilterChanges.FOUND)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Strength.values())
                        .filter(Strength::matches)
                        .map(Strength::code)
                        .toList());
    }
}
