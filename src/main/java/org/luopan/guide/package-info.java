/** The guide: getting started, step by step. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "form", "vocabulary", "evidence", "search", "glossary", "web"})
package org.luopan.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
