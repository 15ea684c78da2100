/** What sources claim in words, and corrections to it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "figure", "language", "source"})
package org.luopan.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
