/** Comparisons of two to five entries of a kind, and which of their figures can be compared. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "address",
            "chart",
            "data",
            "entry",
            "exhibit",
            "figure",
            "language",
            "source",
            "vocabulary",
            "web"
        })
package org.luopan.compare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
