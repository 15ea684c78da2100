/** Trends: developments across platforms, with their figures. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"entry", "form", "vocabulary", "evidence", "search", "glossary", "compare", "web"})
package org.luopan.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
