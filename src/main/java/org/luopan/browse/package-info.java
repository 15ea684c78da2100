/** What a list is asked and how it answers: the filter, its address, its words, the facets and pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "language", "web"})
package org.luopan.browse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
