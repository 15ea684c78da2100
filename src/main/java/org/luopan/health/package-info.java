/** Whether the program is well, for those who watch over it: health and metrics, at a port of their own. */
@NullMarked
@ApplicationModule(allowedDependencies = {"index", "storage"})
package org.luopan.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
