/** What can be typed about an entry: fields with their ranges, rows with their keys, and the record of what was. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "language"})
package org.luopan.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
