/** What statements rest on: sources, how they are cited and numbered, and whether their links answer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "language"})
package org.luopan.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
