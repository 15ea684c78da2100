/** Export and import of entries as files: one, a kind or all at once, with a look at what an import would change. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "address",
            "audit",
            "content",
            "difference",
            "entry",
            "language",
            "picker",
            "publishing",
            "record",
            "recordstore",
            "revision"
        })
package org.luopan.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
