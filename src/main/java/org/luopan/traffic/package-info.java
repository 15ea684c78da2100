/** What comes in over the network: whom to believe, what is refused before it is read, how much at once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "storage", "web"})
package org.luopan.traffic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
