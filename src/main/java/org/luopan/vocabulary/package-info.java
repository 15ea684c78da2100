/** The words that entries are described with: facet values, strengths, units, each with label and definition. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "language"})
package org.luopan.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
