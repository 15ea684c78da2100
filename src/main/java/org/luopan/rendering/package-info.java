/** How templates become pages: their expressions, evaluated quickly. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.luopan.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
