/** City tiers: which city belongs where, by whose list, since when. */
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
