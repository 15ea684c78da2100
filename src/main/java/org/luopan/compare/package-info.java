/** Two to five entries of a kind side by side: what they differ in, what is unknown, and which figures may be held against each other. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "figure", "language", "source", "vocabulary", "web"})
package org.luopan.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
