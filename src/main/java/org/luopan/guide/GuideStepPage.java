package org.luopan.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.claim.Evidence;
import org.luopan.data.Fact;
import org.luopan.data.Tabular;
import org.luopan.entry.Checked;
import org.luopan.entry.EntryKind;
import org.luopan.entry.EntryLinks;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;
import org.luopan.language.Worded;

/** Everything the page of one step shows. */
record GuideStepPage(EntryRef entry, Place place, Checked checked, Texts texts, Evidence evidence, EntryLinks links)
        implements Tabular {

    @Override
    public List<Fact> asTable() {
        return Fact.of(entry, evidence.figures());
    }

    public List<EntryRef> trends() {
        return links.related(EntryKind.TREND);
    }

    public List<EntryRef> festivals() {
        return links.related(EntryKind.FESTIVAL);
    }

    public List<EntryRef> terms() {
        return links.related(EntryKind.TERM);
    }

    /** The step's position in the guide: its number, the number of steps, its part, and the steps before and after it. */
    record Place(
            int number,
            int total,
            @Worded("guide.part") String part,
            @Nullable EntryRef previous,
            @Nullable EntryRef next) {

        static Place of(GuideStep step, List<EntryRef> all) {
            var index = all.stream().map(EntryRef::slug).toList().indexOf(step.slug());
            return new Place(
                    index + 1,
                    all.size(),
                    step.part(),
                    index > 0 ? all.get(index - 1) : null,
                    index + 1 < all.size() ? all.get(index + 1) : null);
        }
    }

    /** The texts of the step. */
    record Texts(@Nullable Text body, @Nullable Text note) {}
}
