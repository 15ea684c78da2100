/** Trends: developments across platforms, with their figures. */
@NullMarked
@ApplicationModule(allowedDependencies = {"compare", "entry", "evidence", "form", "language", "search"})
package org.luopan.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
