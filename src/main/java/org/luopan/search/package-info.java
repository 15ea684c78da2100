/** Search in any spelling, filters, facets and sorting over one index, and how the index is kept true. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "entry", "figure", "language", "vocabulary", "web"})
package org.luopan.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
