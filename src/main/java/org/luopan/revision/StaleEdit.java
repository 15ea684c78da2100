package org.luopan.revision;

/** Thrown if another editor has saved the entry in the meantime. */
public class StaleEdit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long entryId;

    public StaleEdit(long entryId) {
        super("Entry " + entryId + " was changed in the meantime");
        this.entryId = entryId;
    }

    public long entryId() {
        return entryId;
    }
}
