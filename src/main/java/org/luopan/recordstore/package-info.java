/** Stores what was typed about an entry, its record, in the tables of its kind, after checking its fields, rows and references. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "language", "record", "source", "synonym", "vocabulary", "web"})
package org.luopan.recordstore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
