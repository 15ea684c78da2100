package org.luopan.storage;

/** What can be done with the database now. */
public enum Condition {

    /** It is read and written. */
    OPEN,

    /** It is read; there is no room left to write. */
    FULL,

    /** It is read; it cannot be written, for another reason. */
    READ_ONLY,

    /** It does not answer. */
    AWAY
}
