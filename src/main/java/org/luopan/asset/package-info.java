/** What browsers load beside pages: style sheets, scripts and images, prepared once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "traffic"})
package org.luopan.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
