/** The pages of sources: the list of all, and what each source supports. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "address",
            "browse",
            "claim",
            "content",
            "data",
            "entry",
            "figure",
            "index",
            "language",
            "placement",
            "platform",
            "platformfacts",
            "source",
            "statement",
            "vocabulary",
            "web"
        })
package org.luopan.bibliography;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
