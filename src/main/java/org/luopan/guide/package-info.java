/** The guide: getting started, step by step. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "evidence", "form", "language", "search"})
package org.luopan.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
