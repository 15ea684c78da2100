package org.luopan.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class DaysTests {

    /** As the days on other pages, whatever the Java that runs it takes for usual. */
    @Test
    void writesAMomentByTheDayAndTheClock() {
        var moment = OffsetDateTime.parse("2026-11-22T15:05:59+01:00");

        assertThat(Days.in(moment, Language.EN).words()).isEqualTo("22 November 2026 at 14:05");
        assertThat(Days.in(moment, Language.SV).words()).isEqualTo("22 november 2026 kl. 14:05");
        assertThat(Days.in(moment, Language.EN).code()).isEqualTo("2026-11-22T14:05:59Z");
    }
}
