/** Checking records and keeping them in their tables. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "record", "vocabulary", "web"})
package org.luopan.recordstore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
