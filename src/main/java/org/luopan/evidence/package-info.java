/** What the base rests on: sources, metrics, figures and claims, how fresh they are and which value leads. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "entry", "form", "language", "vocabulary"})
package org.luopan.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
