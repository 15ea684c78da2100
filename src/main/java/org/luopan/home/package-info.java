/** The front page and the pages about the base. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "claim",
            "compare",
            "data",
            "entry",
            "figure",
            "finder",
            "history",
            "language",
            "market",
            "placement",
            "platform",
            "source",
            "trend",
            "vocabulary"
        })
package org.luopan.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
