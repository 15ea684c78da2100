/** Maps: places drawn as marks over land, borders and provinces. */
@NullMarked
@ApplicationModule(allowedDependencies = {"chart", "entry", "language"})
package org.luopan.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
