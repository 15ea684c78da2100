/** City tiers: which city belongs where, by whose list, since when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"atlas", "claim", "compare", "content", "entry", "evidence", "figure", "form", "language", "platform", "search", "source", "vocabulary"})
package org.luopan.tier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
