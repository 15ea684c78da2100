package org.luopan.fetch;

import java.io.IOException;

/** Thrown if a page is not requested, or not read any further; the message says why. */
class NotFetched extends IOException {

    private static final long serialVersionUID = 1L;

    NotFetched(String why) {
        super(why);
    }
}
