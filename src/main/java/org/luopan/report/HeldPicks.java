package org.luopan.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luopan.content.ContentVersion;
import org.luopan.language.Language;
import org.luopan.listing.Pick;
import org.luopan.listing.ReportFilter;
import org.luopan.verification.Values;
import org.springframework.stereotype.Component;

/** The rows of reports that require reading the whole base, kept in memory until the content or the day changes. */
@Component
class HeldPicks {

    private final Values values;
    private final CoverageReports coverage;
    private final ContentVersion contentVersion;
    private final Clock clock;

    private volatile @Nullable Held held;

    HeldPicks(Values values, CoverageReports coverage, ContentVersion contentVersion, Clock clock) {
        this.values = values;
        this.coverage = coverage;
        this.contentVersion = contentVersion;
        this.clock = clock;
    }

    /** What was found for one content version on one day. */
    record Held(
            long version,
            LocalDate day,
            List<Pick> stale,
            List<Pick> competing,
            List<Pick> unsupported,
            long untranslated,
            long unknownReach) {}

    /** The current rows. The version is read before the values: a change in between is found by the next request. */
    Held now() {
        var version = contentVersion.stored();
        var day = LocalDate.now(clock);
        var last = held;
        if (last == null || last.version != version || !last.day.equals(day)) {
            last = find(version, day);
            held = last;
        }
        return last;
    }

    private Held find(long version, LocalDate day) {
        var stale = new ArrayList<FreshnessReports.Aged>();
        var competing = new ArrayList<Pick>();
        var unsupported = new ArrayList<Pick>();
        values.inParts(Language.EN, part -> {
            stale.addAll(FreshnessReports.stale(part, day));
            competing.addAll(FreshnessReports.competing(part, ReportFilter.DIFFER));
            unsupported.addAll(SupportReports.unsupported(part));
        });
        return new Held(
                version,
                day,
                FreshnessReports.oldestFirst(stale),
                List.copyOf(competing),
                List.copyOf(unsupported),
                coverage.countUntranslated(),
                coverage.countUnknownReach());
    }
}
