/** Which city stands in which tier, by whose list, since when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "entry", "figure", "language", "source"})
package org.luopan.placement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
