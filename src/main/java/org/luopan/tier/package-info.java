/** The pages of tiers: what distinguishes one, and its cities by every list; and their part in search and comparison. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "address",
            "chart",
            "city",
            "claim",
            "compare",
            "data",
            "entry",
            "evidenceform",
            "exhibit",
            "figure",
            "index",
            "language",
            "placement",
            "platform",
            "platformfacts",
            "record",
            "source",
            "vocabulary",
            "web"
        })
package org.luopan.tier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
