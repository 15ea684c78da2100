/** The pages of cities: list, map and profile; and their part in search and comparison. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "address",
            "atlas",
            "browse",
            "claim",
            "compare",
            "data",
            "entry",
            "exhibit",
            "figure",
            "index",
            "language",
            "placement",
            "platformfacts",
            "search",
            "source",
            "vocabulary",
            "web"
        })
package org.luopan.city;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
