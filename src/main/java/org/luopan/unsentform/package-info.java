/** Forms whose session ended before they were sent: kept in the browser, and sent after signing in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "address", "browser", "language"})
package org.luopan.unsentform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
