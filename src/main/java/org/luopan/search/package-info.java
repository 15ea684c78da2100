/** Search in any spelling, in one index: queries, ranking, passages, suggestions, lists. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"address", "browse", "data", "entry", "index", "language", "vocabulary", "web"})
package org.luopan.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
