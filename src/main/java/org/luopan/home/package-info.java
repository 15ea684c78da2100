/** The front page and the page about the base. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "entry",
            "vocabulary",
            "evidence",
            "platform",
            "tier",
            "trend",
            "market",
            "revision",
            "web"
        })
package org.luopan.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
