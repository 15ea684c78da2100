/** The atlas: where places lie on a map, drawn as marks on empty paper. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "language"})
package org.luopan.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
