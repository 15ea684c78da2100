/** What comes in over the network: which proxies to trust, what to refuse before reading it, how much to handle at once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "storage", "web"})
package org.luopan.traffic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
