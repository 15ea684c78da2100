/** The editorial desk: lists, forms, review and bin of every kind of entry, and of the words, metrics and lists they use. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "comparing",
            "entry",
            "evidence",
            "index",
            "language",
            "publishing",
            "record",
            "recordstore",
            "revision",
            "storage",
            "web"
        })
package org.luopan.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
