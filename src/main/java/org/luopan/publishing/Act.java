package org.luopan.publishing;

import org.luopan.language.Coded;

/** The actions on a revision. */
public enum Act implements Coded {
    APPROVE,
    SCHEDULE,
    ASK_FOR_CHANGES,
    REJECT,
    WITHDRAW,
    DISCARD,
    TAKE_UP,
    RESTORE
}
