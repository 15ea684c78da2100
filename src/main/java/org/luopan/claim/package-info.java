/** What sources claim in words, and where they were corrected. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "figure", "language", "source"})
package org.luopan.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
