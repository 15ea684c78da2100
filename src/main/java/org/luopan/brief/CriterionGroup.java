package org.luopan.brief;

import org.luopan.language.Coded;

/** A group of wishes with a common weight. */
public enum CriterionGroup implements Coded {
    AUDIENCE,
    TIER,
    OBJECTIVE,
    INDUSTRY,
    FEATURE,
    ACCOUNT,
    BUDGET;

    static final int HEAVIEST = 3;

    /** How often its points count unless the brief says otherwise: what somebody is there for decides more than what they sell and to whom. */
    public int usual() {
        return this == OBJECTIVE ? 2 : 1;
    }

    /** The key of its weight in the address. */
    public String weightKey() {
        return "weight-" + code();
    }
}
