/** Content that comes with a release: brings to a base what it does not have yet, and keeps what editors wrote. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "content",
            "difference",
            "entry",
            "language",
            "publishing",
            "record",
            "recordstore",
            "revision",
            "wordhistory"
        })
package org.luopan.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
