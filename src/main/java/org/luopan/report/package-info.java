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
            "entry",
            "figure",
            "language",
            "linkcheck",
            "ownership",
            "picker",
            "platformfacts",
            "publishing",
            "readership",
            "record",
            "recordstore",
            "reportparts",
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
