/** The lists and forms of all kinds of entry at the desk. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "address",
            "conversation",
            "difference",
            "entry",
            "evidenceform",
            "index",
            "language",
            "picker",
            "platformfacts",
            "publishing",
            "record",
            "recordstore",
            "revision",
            "source",
            "spelling",
            "statement",
            "storage",
            "unsentform",
            "web"
        })
package org.luopan.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
