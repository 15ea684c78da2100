/** Evidence as editors type it: figures, claims, metrics and sources in forms, and what is implausible. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"claim", "content", "entry", "figure", "language", "record", "recordstore", "source"})
package org.luopan.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
