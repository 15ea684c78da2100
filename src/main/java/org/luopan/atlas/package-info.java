/** Maps: places drawn as marks, without coasts, borders or tiles. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "language"})
package org.luopan.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
