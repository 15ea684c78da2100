/** Search in any spelling over one index: questions, ranking, answers, suggestions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"browse", "entry", "index", "language", "vocabulary", "web"})
package org.luopan.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
