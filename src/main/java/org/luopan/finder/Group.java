package org.luopan.finder;

import org.luopan.language.Coded;

/** A group of wishes, which a brief weighs as one. */
enum Group implements Coded {
    AUDIENCE,
    TIER,
    OBJECTIVE,
    INDUSTRY,
    FEATURE,
    ACCOUNT,
    BUDGET;

    static final int HEAVIEST = 3;
    static final int NORMAL = 1;

    /** The key in the address that says how much the group counts. */
    String weightKey() {
        return "weight-" + code();
    }
}
