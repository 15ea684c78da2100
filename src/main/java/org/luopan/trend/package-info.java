/** Trends: developments across platforms, with their figures. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "claim",
            "compare",
            "data",
            "entry",
            "evidence",
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
