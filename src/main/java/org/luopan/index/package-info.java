/** The search index: the fields of an entry in it, how texts become terms, and how it stays up to date. */
@NullMarked
@ApplicationModule(allowedDependencies = {"browse", "content", "entry", "figure", "language", "vocabulary", "web"})
package org.luopan.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
