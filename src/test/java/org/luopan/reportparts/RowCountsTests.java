package org.luopan.reportparts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.luopan.entry.EntryKind;
import org.luopan.reportparts.RowCounts.OfEntry;

/** Which entries are on a page of a report, from how many rows each of them has. */
class RowCountsTests {

    /** Entries 1 to 100,000 with three rows each, in the order of their ids. */
    private static final RowCounts MANY = RowCounts.of(LongStream.rangeClosed(1, 100_000)
            .mapToObj(id -> new OfEntry(id, EntryKind.PLATFORM, (int) id, 3))
            .toList());

    @Test
    void nameOnlyTheEntriesOfAPage() {
        assertThat(MANY.part(0, 6, id -> 0)).isEqualTo(new RowCounts.Part(List.of(1L, 2L), 0));
        assertThat(MANY.part(250_000, 6, id -> 0)).isEqualTo(new RowCounts.Part(List.of(83_334L, 83_335L, 83_336L), 1));
        assertThat(MANY.part(299_997, 50, id -> 0)).isEqualTo(new RowCounts.Part(List.of(100_000L), 0));
    }

    @Test
    void putWhatWasReadFirst() {
        assertThat(MANY.part(0, 7, id -> id == 77 ? 1 : id == 99_000 ? 5 : 0).ids())
                .containsExactly(99_000L, 77L, 1L);
    }

    @Test
    void keepTheirPlacesWhenSomeCountsAreOthers() {
        var fewer = MANY.with(List.of(1L, 2L), Map.of(2L, new OfEntry(2, EntryKind.PLATFORM, 2, 1)));
        assertThat(fewer.total()).isEqualTo(299_995);
        assertThat(fewer.part(0, 2, id -> 0)).isEqualTo(new RowCounts.Part(List.of(2L, 3L), 0));
        assertThat(MANY.of("city").total()).isZero();
    }
}
