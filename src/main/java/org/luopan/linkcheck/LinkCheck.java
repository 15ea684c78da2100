package org.luopan.linkcheck;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.luopan.fetch.LinkResponse;
import org.luopan.fetch.LinkResponse.Outcome;

/**
 * The last try of a source's address.
 *
 * @param failingFrom the day of the first of the tries that have failed since it last answered; null if it did last time
 * @param archive the address of a copy; null if none is known
 */
public record LinkCheck(
        String url,
        LocalDate day,
        Outcome outcome,
        @Nullable Integer status,
        @Nullable String movedTo,
        @Nullable LocalDate failingFrom,
        @Nullable String archive) {

    /** Whether it failed on two days or more, which one bad day of a server does not explain. */
    public boolean failsAgain() {
        return failingFrom != null && failingFrom.isBefore(day);
    }

    /** The host of an address, in lower case; empty if it has none. */
    static String host(String url) {
        return url.replaceFirst("(?i)^https?://", "")
                .replaceFirst("[/?#].*", "")
                .replaceFirst(":\\d*$", "")
                .replaceFirst("(?i)^www\\.", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The day from which an address has been failing, given how it answered now. */
    static @Nullable LocalDate failingFrom(LinkResponse response, @Nullable LocalDate before, LocalDate today) {
        return !response.outcome().failed() ? null : before == null ? today : before;
    }
}
