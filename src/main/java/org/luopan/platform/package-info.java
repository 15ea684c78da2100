/** Platforms: what they are, whom they reach, and how a business can be present there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"compare", "content", "entry", "evidence", "form", "language", "search", "vocabulary"})
package org.luopan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
