/** What the desk knows about a browser that signs in: its cookies, whether it was here before, how often it has tried. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "address"})
package org.luopan.browser;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
