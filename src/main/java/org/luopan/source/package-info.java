/** The sources that statements rest on, how they are cited and numbered, and whether their links work. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "language", "rendering"})
package org.luopan.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
