package org.luopan.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.entry.EntryRef;
import org.luopan.language.Text;

/** The whole guide: its parts, each with its steps. */
record Guide(List<Part> parts) {

    public int total() {
        return parts.stream().mapToInt(part -> part.steps().size()).sum();
    }

    /** One part; its step numbers continue from the part before. */
    record Part(String code, int firstNumber, List<Step> steps) {}

    /** One step as the list shows it: with the first sentence of its text. */
    record Step(EntryRef entry, @Nullable Text about) {}
}
