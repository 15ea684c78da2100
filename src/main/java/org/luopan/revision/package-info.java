/** Revisions: saved states of an entry, with who saved them, why, and what happened to them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "difference", "entry", "language", "record", "recordstore", "statement"})
package org.luopan.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
