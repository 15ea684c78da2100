/** The finder: a brief, the platforms that fit it, and why. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "vocabulary", "evidence", "search", "web", "platform", "tier"})
package org.luopan.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
