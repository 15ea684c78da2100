/** What two records of an entry differ in, and what comes of merging them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "record"})
package org.luopan.comparing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
