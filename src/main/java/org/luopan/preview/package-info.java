/** The pages of entries as they would be: of a revision, and of what is being typed, beside its form. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"address", "desk", "difference", "entry", "language", "publishing", "record", "revision"
        })
package org.luopan.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
