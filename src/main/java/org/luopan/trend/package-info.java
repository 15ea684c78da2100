/** Trends: developments across platforms, with their figures. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "form", "vocabulary", "evidence", "search", "glossary", "web"})
package org.luopan.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
