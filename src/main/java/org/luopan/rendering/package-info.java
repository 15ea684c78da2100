/** How templates become pages quickly: their expressions, what of them is read, which parts are kept, and how numbers stay whole. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "content"})
package org.luopan.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
