/** The log of everything that is done at the desk. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "language", "web"})
package org.luopan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
