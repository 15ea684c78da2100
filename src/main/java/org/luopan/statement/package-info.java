/** Which statement of the base rests on which sources, for every kind of statement. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.luopan.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
