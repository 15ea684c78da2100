/** The forms of the vocabulary: its words and the metrics. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"audit", "content", "desk", "language", "publishing", "record", "recordstore"})
package org.luopan.vocabularydesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
