package org.luopan.revision;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Thrown if another editor has saved the entry in the meantime. */
@ResponseStatus(HttpStatus.CONFLICT)
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
