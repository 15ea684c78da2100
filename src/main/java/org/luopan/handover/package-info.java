/** The content of a base as a folder of files: written for another base or for the release, and brought in by the rules of a delivery. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"delivery", "difference", "entry", "language", "record", "recordstore", "start"})
package org.luopan.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
