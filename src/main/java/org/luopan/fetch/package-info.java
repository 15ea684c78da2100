/** Pages of other sites, requested within bounds: from public addresses alone, little of them, and not for long. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package org.luopan.fetch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
