package org.luopan.brief;

import org.luopan.language.Coded;

/** A group of wishes, which a brief weighs as one. */
public enum Group implements Coded {
    AUDIENCE,
    TIER,
    OBJECTIVE,
    INDUSTRY,
    FEATURE,
    ACCOUNT,
    BUDGET;

    static final int HEAVIEST = 3;
    public static final int NORMAL = 1;

    /** The key in the address that says how much the group counts. */
    public String weightKey() {
        return "weight-" + code();
    }
}
