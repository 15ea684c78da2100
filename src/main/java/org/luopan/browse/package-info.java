/** Filters of list pages: reading them from the address, putting them into words, and showing facets and pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "data", "language", "web"})
package org.luopan.browse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
