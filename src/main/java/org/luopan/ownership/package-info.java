/** Who looks after which entry, and when its next check is due. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "address", "audit", "entry", "language", "publishing", "web"})
package org.luopan.ownership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
