/** The building blocks of the desk's reports: their rows, filters, and the values on them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "address", "duty", "entry", "language", "readership", "verification", "web"})
package org.luopan.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
