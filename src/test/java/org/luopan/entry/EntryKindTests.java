package org.luopan.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntryKindTests {

    @Test
    void areAllInTheOrderInWhichTheyAreStored() {
        assertThat(EntryKind.REFERRED_FIRST).containsExactlyInAnyOrder(EntryKind.values());
    }
}
