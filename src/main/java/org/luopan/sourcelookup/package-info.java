/** Sources by their addresses: which one is meant, however it is written, and how to describe one that is new. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "evidenceform", "language", "fetch", "record", "source"})
package org.luopan.sourcelookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
