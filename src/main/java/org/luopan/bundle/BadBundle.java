package org.luopan.bundle;

import java.util.List;

/** Thrown if a bundle cannot be imported; nothing was imported. */
class BadBundle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<BundleFault> faults;

    BadBundle(List<BundleFault> faults) {
        super(faults.size() + " faults");
        this.faults = faults;
    }

    List<BundleFault> faults() {
        return faults;
    }
}
