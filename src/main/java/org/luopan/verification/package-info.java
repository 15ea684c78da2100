/** Whether the statements of the base still hold: confirming them against sources, and what to check when a source is withdrawn. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "address",
            "audit",
            "content",
            "entry",
            "figure",
            "language",
            "ownership",
            "picker",
            "publishing",
            "record",
            "recordstore",
            "revision",
            "source",
            "statement",
            "web"
        })
package org.luopan.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
