/** How often the public pages of entries are opened, without recording who opens them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "entry", "storage"})
package org.luopan.readership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
