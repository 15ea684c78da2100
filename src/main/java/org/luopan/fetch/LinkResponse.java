package org.luopan.fetch;

import org.jspecify.annotations.Nullable;
import org.luopan.language.Coded;

/**
 * How an address answered.
 *
 * @param status the status of HTTP; null if there was no answer
 * @param movedTo where it leads now; null unless that is another page
 */
public record LinkResponse(
        Outcome outcome, @Nullable Integer status, @Nullable String movedTo) {

    /** What that means for those who want to read the page. */
    public enum Outcome implements Coded {
        ANSWERS,
        /** It leads to another page. */
        MOVED,
        NOT_FOUND,
        /** The site is there, and does not let programs read the page. */
        REFUSED,
        NO_ANSWER;

        /** Whether nobody can read the page, as far as one try can tell. */
        public boolean failed() {
            return this == NOT_FOUND || this == NO_ANSWER;
        }
    }

    static final LinkResponse NOTHING = new LinkResponse(Outcome.NO_ANSWER, null, null);

    static LinkResponse of(String asked, BoundedRequests.Reached reached) {
        var status = reached.status();
        if (status >= 200 && status < 300) {
            return page(asked).equals(page(reached.address()))
                    ? new LinkResponse(Outcome.ANSWERS, status, null)
                    : new LinkResponse(Outcome.MOVED, status, reached.address());
        }
        var outcome = status == 404 || status == 410
                ? Outcome.NOT_FOUND
                : status >= 400 && status < 500 ? Outcome.REFUSED : Outcome.NO_ANSWER;
        return new LinkResponse(outcome, status, null);
    }

    /** An address without what sites change without moving a page. */
    private static String page(String address) {
        return address.replaceFirst("#.*", "")
                .replaceFirst("(?i)^https?://(?:www\\.)?", "")
                .replaceFirst("^([^/?]+):(?:80|443)(?=[/?]|$)", "$1")
                .replaceFirst("/+$", "");
    }
}
