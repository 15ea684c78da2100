/** The festivals that campaigns follow, when they fall, and when to begin preparing. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "address",
            "claim",
            "data",
            "entry",
            "evidenceform",
            "language",
            "record",
            "source",
            "web"
        })
package org.luopan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
