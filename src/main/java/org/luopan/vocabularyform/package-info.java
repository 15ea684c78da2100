/** The forms for the words of the vocabulary and for metrics. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "address",
            "audit",
            "content",
            "delivery",
            "desk",
            "difference",
            "figure",
            "language",
            "platformfacts",
            "publishing",
            "record",
            "recordstore",
            "synonym",
            "wordhistory"
        })
package org.luopan.vocabularyform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
