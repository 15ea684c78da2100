/** City tiers: which city belongs where, by whose list, since when. */
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
            "web",
            "platform",
            "atlas"
        })
package org.luopan.tier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
