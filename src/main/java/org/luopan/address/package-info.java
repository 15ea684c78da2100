/** The address and the language of every request, and the headers of its answer. */
@NullMarked
@ApplicationModule(allowedDependencies = "language")
package org.luopan.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
