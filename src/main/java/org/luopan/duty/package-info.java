/** Who looks after which entry, and when it is to be looked at next. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "address", "audit", "entry", "language", "publishing", "web"})
package org.luopan.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
