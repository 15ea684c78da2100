/** Whether what the base says still holds: what rests on which source, who confirmed it when, and what a withdrawn source leaves open. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "address",
            "audit",
            "content",
            "duty",
            "entry",
            "figure",
            "language",
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
