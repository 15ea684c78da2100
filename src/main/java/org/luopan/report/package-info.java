/** What is to be done so that the base stays true: the reports, the queue of what waits for review, and the home of the desk. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "address",
            "comparing",
            "content",
            "duty",
            "entry",
            "figure",
            "language",
            "listing",
            "publishing",
            "reach",
            "readership",
            "record",
            "recordstore",
            "revision",
            "source",
            "statement",
            "verification",
            "web"
        })
package org.luopan.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
