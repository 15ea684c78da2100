/** What a report of the desk is made of: its rows, what they are filtered by, and the values picked in them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "address", "duty", "entry", "language", "readership", "verification", "web"})
package org.luopan.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
