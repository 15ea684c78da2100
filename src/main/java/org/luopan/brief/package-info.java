/** Briefs: what a reader asks of platforms, and how well a platform meets it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "browse", "entry", "language", "platformfacts", "vocabulary"})
package org.luopan.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
