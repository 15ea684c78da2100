/** The front page and the page about the base. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "evidence", "language", "market", "platform", "revision", "tier", "trend", "vocabulary"})
package org.luopan.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
