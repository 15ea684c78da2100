/** Every saved state of an entry: drafts, the review queue, publishing, history, the bin. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "comparing", "entry", "language", "record", "recordstore"})
package org.luopan.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
