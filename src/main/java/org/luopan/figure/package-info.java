/** Figures and what they measure, how fresh they are and which of them leads. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chart", "entry", "language", "source", "vocabulary"})
package org.luopan.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
