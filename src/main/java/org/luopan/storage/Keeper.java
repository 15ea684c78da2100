package org.luopan.storage;

/** Watches one kind of database. */
interface Keeper {

    /** Checks the database, reopens it if possible, and returns what can be done with it now. */
    Condition look(Condition before);

    /** Checks right before a write what can be done with it. */
    Condition beforeWriting(Condition now);

    /** Takes note of a failure; returns whether reading can be tried again at once. */
    boolean failed(Trouble trouble);
}
