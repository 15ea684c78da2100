/** The tiers of cities: which list places which city in which tier, and since when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "data", "entry", "figure", "language", "source"})
package org.luopan.placement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
