/** What readers see of revisions: the history of an entry, what two states differ in, the latest changes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"address", "comparing", "entry", "language", "publishing", "record", "revision", "web"})
package org.luopan.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
