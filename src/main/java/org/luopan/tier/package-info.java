/** The pages of tiers: what sets one apart, its cities by every list, its part of search and comparison. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "city",
            "claim",
            "compare",
            "entry",
            "evidence",
            "figure",
            "index",
            "language",
            "placement",
            "platform",
            "reach",
            "record",
            "source",
            "vocabulary"
        })
package org.luopan.tier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
