package org.luopan.handover;

import java.util.List;
import org.luopan.recordstore.FileFault;

/** Thrown if a folder cannot be written or brought in; nothing was changed. */
class BadFolder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FileFault> faults;

    BadFolder(List<FileFault> faults) {
        super(faults.size() + " faults");
        this.faults = faults;
    }

    BadFolder(String message, Object... arguments) {
        this(List.of(FileFault.of("", message, arguments)));
    }

    List<FileFault> faults() {
        return faults;
    }
}
