/** Platforms: what they are, whom they reach, and how a business can be present there. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "content",
            "entry",
            "form",
            "vocabulary",
            "evidence",
            "search",
            "glossary",
            "compare",
            "web"
        })
package org.luopan.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
