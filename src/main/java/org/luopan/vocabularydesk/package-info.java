/** The forms of the vocabulary: its words and the metrics. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "address",
            "audit",
            "content",
            "desk",
            "figure",
            "language",
            "publishing",
            "reach",
            "record",
            "recordstore"
        })
package org.luopan.vocabularydesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
