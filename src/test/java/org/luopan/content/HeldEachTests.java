package org.luopan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which values of single entries are kept in memory, and for how long. */
class HeldEachTests {

    private final HeldEach<String> held = new HeldEach<>("platform", Set.of("word"), 3);
    private final List<Collection<Long>> loads = new ArrayList<>();
    private String published = "first";

    @Test
    void loadsWhatIsMissingAtOnceAndTheRestNever() {
        get(1L, 2L);
        assertThat(get(1L, 2L, 3L)).containsOnlyKeys(1L, 2L, 3L);
        assertThat(loads).containsExactly(Set.of(1L, 2L), Set.of(3L));
    }

    @Test
    void loadsAnEntryAgainAfterItChanged() {
        get(1L, 2L);
        published = "second";
        held.follow(new ContentChanges(List.of(new Touched("platform", 1)), 7, true));
        assertThat(get(1L, 2L)).isEqualTo(Map.of(1L, "second 1", 2L, "first 2"));
    }

    @Test
    void loadsEverythingAgainAfterSomethingChangedOnWhichAllDepend() {
        get(1L, 2L);
        published = "second";
        held.follow(new ContentChanges(List.of(new Touched("word", 9)), 7, true));
        assertThat(get(1L, 2L)).isEqualTo(Map.of(1L, "second 1", 2L, "second 2"));
    }

    @Test
    void loadsEverythingAgainWhereNobodyKnowsWhatChanged() {
        get(1L);
        published = "second";
        held.follow(new ContentChanges(List.of(), 7, false));
        assertThat(get(1L)).containsValue("second 1");
    }

    @Test
    void keepsTheMostRecentlyUsed() {
        get(1L, 2L, 3L);
        get(1L);
        get(4L);
        loads.clear();
        get(1L, 3L, 4L);
        assertThat(loads).isEmpty();
        get(2L);
        assertThat(loads).hasSize(1);
    }

    @Test
    void doesNotKeepWhatWasReadWhileItChanged() {
        held.of(List.of(1L), value -> true, ids -> {
            held.follow(new ContentChanges(List.of(new Touched("platform", 1)), 7, true));
            return Map.of(1L, "out of date");
        });
        assertThat(get(1L)).containsValue("first 1");
    }

    @Test
    void loadsAgainWhatDoesNotFitAnyMore() {
        get(1L);
        held.of(List.of(1L), value -> false, ids -> Map.of(1L, "of today"));
        assertThat(get(1L)).containsValue("of today");
    }

    @Test
    void keepsWhatATrialSeesFromEverybodyElse() {
        Work.during(true, work -> {
            published = "tried";
            return get(1L);
        });
        published = "first";
        assertThat(get(1L)).containsValue("first 1");
    }

    private Map<Long, String> get(Long... ids) {
        return held.of(List.of(ids), value -> true, missing -> {
            loads.add(Set.copyOf(missing));
            var loaded = new HashMap<Long, String>();
            missing.forEach(id -> loaded.put(id, published + " " + id));
            return loaded;
        });
    }
}
