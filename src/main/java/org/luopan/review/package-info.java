/** The pages on which a revision is decided, previewed, restored, or taken out of the bin. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "address",
            "comparing",
            "desk",
            "entry",
            "evidence",
            "language",
            "publishing",
            "record",
            "revision"
        })
package org.luopan.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
