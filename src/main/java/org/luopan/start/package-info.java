/** What a start needs, and one sentence about what it lacks. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.luopan.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
