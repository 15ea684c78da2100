/** What all entries share: kind, slug, names in two languages, and the links between them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "language"})
package org.luopan.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
