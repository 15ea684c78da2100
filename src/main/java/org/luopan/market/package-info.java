/** China in figures, as series. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "entry", "evidence", "form", "language", "search"})
package org.luopan.market;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
