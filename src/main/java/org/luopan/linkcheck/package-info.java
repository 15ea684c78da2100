/** The addresses of sources, tried now and then by the program: how they answered, and where copies of them are. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "address",
            "entry",
            "language",
            "reportparts",
            "fetch",
            "source",
            "statement",
            "storage"
        })
package org.luopan.linkcheck;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
