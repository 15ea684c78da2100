/** The pages for deciding on a revision, previewing or restoring it, and for the bin. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "address",
            "conversation",
            "desk",
            "difference",
            "entry",
            "evidenceform",
            "language",
            "preview",
            "publishing",
            "record",
            "revision"
        })
package org.luopan.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
