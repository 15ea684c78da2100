package org.luopan.guide;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.data.Fact;
import org.luopan.data.Fact.Label;
import org.luopan.data.Listed;
import org.luopan.data.Size;
import org.luopan.data.Tabular;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;
import org.luopan.language.Worded;

/** The whole guide: its parts, each with its steps. */
record Guide(List<GuidePart> parts) implements Listed, Tabular {

    @Override
    public List<Fact> asTable() {
        return parts.stream()
                .flatMap(part -> part.steps().stream()
                        .map(step -> Fact.of(
                                step.entry(),
                                "step",
                                Label.key("guide.part." + part.code()),
                                part.code(),
                                step.about() == null ? "" : step.about().words())))
                .toList();
    }

    @Override
    public Size listed() {
        return Size.whole(total());
    }

    public int total() {
        return parts.stream().mapToInt(part -> part.steps().size()).sum();
    }

    /** One part; its step numbers continue from the part before. */
    record GuidePart(
            @JsonProperty("part") @Worded("guide.part") String code, int firstNumber, List<Step> steps) {}

    /** One step as the list shows it: with the first sentence of its text. */
    record Step(EntryRef entry, @Nullable Text about) {}
}
