/** The finder: a brief, the platforms that fit it, and why. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "evidence", "language", "platform", "search", "tier", "vocabulary"})
package org.luopan.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
