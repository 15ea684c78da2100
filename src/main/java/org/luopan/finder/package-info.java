/** The finder: finds the platforms that fit a brief, and says why. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "address",
            "brief",
            "browse",
            "compare",
            "data",
            "entry",
            "language",
            "market",
            "placement",
            "platform",
            "platformfacts",
            "source",
            "vocabulary",
            "web"
        })
package org.luopan.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
