/** The finder: a brief, the platforms that fit it, and why. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"brief", "browse", "entry", "language", "placement", "platform", "source", "vocabulary"})
package org.luopan.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
