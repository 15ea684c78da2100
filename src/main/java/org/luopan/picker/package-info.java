/** What fields of forms can refer to, found by any of its names: proposed while somebody types, and understood when it is sent. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "address",
            "content",
            "entry",
            "figure",
            "index",
            "language",
            "placement",
            "platformfacts",
            "record",
            "source",
            "synonym",
            "vocabulary"
        })
package org.luopan.picker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
