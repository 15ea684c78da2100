/** Published revisions as readers see them: the history of an entry, comparisons of two states, the latest changes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "address",
            "data",
            "difference",
            "entry",
            "language",
            "publishing",
            "record",
            "revision",
            "web"
        })
package org.luopan.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
