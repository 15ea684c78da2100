/** The glossary: the words of the field, explained on pages of their own and where texts use them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "claim",
            "content",
            "data",
            "entry",
            "evidenceform",
            "index",
            "language",
            "record",
            "rendering",
            "source",
            "web"
        })
package org.luopan.glossary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
