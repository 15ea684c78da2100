/** Checks records and stores them in their tables. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "language", "record", "source", "synonym", "vocabulary", "web"})
package org.luopan.recordstore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
