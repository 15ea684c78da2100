/** The newest value of a metric, added in one line: its amount, its time and the address of its source. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "address",
            "sourcelookup",
            "difference",
            "entry",
            "evidenceform",
            "figure",
            "language",
            "publishing",
            "record",
            "recordstore",
            "revision",
            "spelling",
            "vocabulary",
            "web"
        })
package org.luopan.newestvalue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
