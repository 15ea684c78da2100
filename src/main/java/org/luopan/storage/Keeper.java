package org.luopan.storage;

/** Looks after one kind of database. */
interface Keeper {

    /** Looks at the database, and opens it again where that is possible; what can be done with it now. */
    Condition look(Condition before);

    /** What can be done with it at the moment before something is written. */
    Condition beforeWriting(Condition now);

    /** Notes that it failed somebody; whether it can be read again, at once. */
    boolean failed(Trouble trouble);
}
