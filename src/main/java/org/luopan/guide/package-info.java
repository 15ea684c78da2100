/** The guide: getting started, step by step. */
@NullMarked
@ApplicationModule(allowedDependencies = {"claim", "entry", "evidence", "form", "index", "language", "source"})
package org.luopan.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
