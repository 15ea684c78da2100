/** The search index: which fields an entry has there, how texts are read, and keeping it true. */
@NullMarked
@ApplicationModule(allowedDependencies = {"browse", "content", "entry", "figure", "language", "vocabulary", "web"})
package org.luopan.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
