/** China as a whole in figures, shown as series. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "address",
            "chart",
            "claim",
            "content",
            "data",
            "entry",
            "evidenceform",
            "exhibit",
            "figure",
            "index",
            "language",
            "record",
            "source",
            "web"
        })
package org.luopan.market;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
