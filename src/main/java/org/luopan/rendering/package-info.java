/** How templates become pages: their expressions, what of them is read, which parts are kept, how addresses and numbers are written. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "content", "language"})
package org.luopan.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
