/** Entries as files: taken out one, a kind or all at once, and brought in after a look at what they would change. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "address",
            "audit",
            "comparing",
            "content",
            "entry",
            "language",
            "publishing",
            "record",
            "recordstore",
            "revision"
        })
package org.luopan.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
