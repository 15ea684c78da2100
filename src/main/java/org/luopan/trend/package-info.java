/** Trends: developments across platforms, with their figures. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "claim",
            "compare",
            "data",
            "entry",
            "evidenceform",
            "figure",
            "index",
            "language",
            "record",
            "source",
            "web"
        })
package org.luopan.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
