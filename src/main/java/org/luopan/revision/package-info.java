/** One saved state of an entry: what was typed, by whom, and what became of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "comparing", "entry", "language", "record", "recordstore", "statement"})
package org.luopan.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
