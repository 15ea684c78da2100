/** Differences between two records of an entry, and merging them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "record", "recordstore", "vocabulary"})
package org.luopan.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
