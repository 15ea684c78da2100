/** The records that editors fill in: their types, fields with ranges, and rows with keys. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "language"})
package org.luopan.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
