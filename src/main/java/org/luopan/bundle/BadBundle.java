package org.luopan.bundle;

import java.util.List;
import org.luopan.recordstore.FileFault;

/** Thrown if a bundle cannot be imported; nothing was imported. */
class BadBundle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FileFault> faults;

    BadBundle(List<FileFault> faults) {
        super(faults.size() + " faults");
        this.faults = faults;
    }

    List<FileFault> faults() {
        return faults;
    }
}
