/** Checks before the program starts, and a clear sentence about why it cannot. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.luopan.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
