package org.luopan.brief;

import org.luopan.language.Coded;

/** A group of wishes with a common weight. */
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

    /** The key of its weight in the address. */
    public String weightKey() {
        return "weight-" + code();
    }
}
