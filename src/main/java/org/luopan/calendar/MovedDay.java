package org.luopan.calendar;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.luopan.language.Localized;

/** The day of a festival in one year, where it differs from what its rule gives, and why. */
@Embeddable
record MovedDay(
        int ofYear,
        LocalDate movedTo,
        @Nullable String whyEn,
        @Nullable String whySv) {

    Localized why() {
        return new Localized(whyEn, whySv);
    }
}
