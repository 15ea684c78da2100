/** China in figures, as series. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "entry", "form", "vocabulary", "evidence", "search", "web"})
package org.luopan.market;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
