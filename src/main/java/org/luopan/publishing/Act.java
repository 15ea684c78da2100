package org.luopan.publishing;

/** What somebody can do with a revision. */
public enum Act {
    APPROVE,
    SCHEDULE,
    ASK_FOR_CHANGES,
    REJECT,
    WITHDRAW,
    DISCARD,
    TAKE_UP,
    RESTORE
}
