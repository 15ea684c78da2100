/** What concerns an editor: what was sent to them, what became of their own work, and what is due; with its bell. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "account",
            "address",
            "conversation",
            "delivery",
            "entry",
            "language",
            "ownership",
            "publishing",
            "web"
        })
package org.luopan.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
