package org.luopan.storage;

/** What the database can do now. */
public enum Condition {

    /** It can be read and written. */
    OPEN,

    /** It can be read, but has no room left for writing. */
    FULL,

    /** It can be read, but for another reason not written. */
    READ_ONLY,

    /** It does not answer. */
    AWAY
}
