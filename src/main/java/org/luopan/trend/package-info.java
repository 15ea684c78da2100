/** Trends: developments across platforms, with their figures. */
@NullMarked
@ApplicationModule(allowedDependencies = {"claim", "compare", "entry", "evidence", "figure", "form", "index", "language", "source"})
package org.luopan.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
