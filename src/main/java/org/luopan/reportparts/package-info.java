/** The building blocks of the desk's reports: their rows, filters, the values on them, and the rows that editors marked. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "address",
            "audit",
            "entry",
            "language",
            "ownership",
            "readership",
            "verification",
            "web"
        })
package org.luopan.reportparts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
