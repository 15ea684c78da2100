/** The front page and the page about the base. */
@NullMarked
@ApplicationModule(allowedDependencies = {"claim", "entry", "figure", "language", "market", "platform", "revision", "source", "tier", "trend", "vocabulary"})
package org.luopan.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
