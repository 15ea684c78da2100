/** The one gate for changes to what readers see, the journal of these changes, and the values kept in memory until a change affects them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.luopan.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
