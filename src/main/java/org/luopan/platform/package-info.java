/** The pages of platforms: lists, the map of audiences, profiles, and their form; and their part in search and comparison. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "address",
            "browse",
            "chart",
            "claim",
            "compare",
            "content",
            "data",
            "entry",
            "evidenceform",
            "exhibit",
            "figure",
            "index",
            "language",
            "platformfacts",
            "record",
            "search",
            "source",
            "vocabulary",
            "web"
        })
package org.luopan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
