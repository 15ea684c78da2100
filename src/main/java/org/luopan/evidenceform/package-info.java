/** Evidence in forms: figures, claims, metrics and sources as editors type them, and checks whether they are plausible. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "claim",
            "content",
            "entry",
            "figure",
            "language",
            "record",
            "recordstore",
            "source",
            "spelling"
        })
package org.luopan.evidenceform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
