/** The one gate for changes of what readers see, the journal of these changes, and what is held in memory for as long as they allow. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.luopan.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
