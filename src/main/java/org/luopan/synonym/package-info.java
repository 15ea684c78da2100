/** What readers call things in words that no entry uses, by language. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "entry", "language", "record", "vocabulary"})
package org.luopan.synonym;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
