package org.luopan.verification;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Visible;

/** The withdrawal of a source as typed: its day, the reason in both languages, and a note for the history. */
public record RetractionForm(
        @Nullable String day,
        @Nullable String reasonEn,
        @Nullable String reasonSv,
        @Nullable String note) {

    public RetractionForm {
        day = stripped(day);
        reasonEn = stripped(reasonEn);
        reasonSv = stripped(reasonSv);
        note = stripped(note);
    }

    private static String stripped(@Nullable String typed) {
        return Visible.of(Objects.requireNonNullElse(typed, ""));
    }
}
