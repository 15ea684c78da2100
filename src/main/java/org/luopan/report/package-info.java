/** What editors should do next: the reports, the queue of revisions that wait for review, and the home page of the desk. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "activity",
            "address",
            "content",
            "delivery",
            "difference",
            "duty",
            "entry",
            "figure",
            "language",
            "linkcheck",
            "reportparts",
            "picker",
            "publishing",
            "reach",
            "readership",
            "record",
            "recordstore",
            "revision",
            "source",
            "statement",
            "unanswered",
            "verification",
            "web"
        })
package org.luopan.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
