package org.luopan.handover;

import java.util.List;

/** Thrown if a folder cannot be written or brought in; nothing was changed. */
class BadFolder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FolderFault> faults;

    BadFolder(List<FolderFault> faults) {
        super(faults.size() + " faults");
        this.faults = faults;
    }

    BadFolder(String message, Object... arguments) {
        this(List.of(FolderFault.of("", message, arguments)));
    }

    List<FolderFault> faults() {
        return faults;
    }
}
