package org.luopan.publishing;

/** The actions on a revision. */
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
