/** The finder: a brief, the platforms that fit it, and why. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "language", "placement", "platform", "search", "source", "vocabulary"})
package org.luopan.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
