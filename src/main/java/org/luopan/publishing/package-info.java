/** Saving, reviewing, publishing and scheduling revisions, the bin, and who may do which. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "audit",
            "content",
            "difference",
            "entry",
            "language",
            "record",
            "recordstore",
            "revision",
            "storage"
        })
package org.luopan.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
