/** Search in any spelling, filters, facets and sorting over one index, and how the index is kept true. */
@NullMarked
@ApplicationModule(allowedDependencies = {"browse", "entry", "index", "language", "vocabulary", "web"})
package org.luopan.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
