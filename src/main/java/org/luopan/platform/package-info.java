/** Platforms: what they are, whom they reach, and how a business can be present there. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "browse",
            "claim",
            "compare",
            "entry",
            "evidence",
            "figure",
            "index",
            "language",
            "reach",
            "record",
            "search",
            "source",
            "vocabulary"
        })
package org.luopan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
