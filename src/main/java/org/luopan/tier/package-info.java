/** City tiers: which city belongs where, by whose list, since when. */
@NullMarked
@ApplicationModule(allowedDependencies = {"atlas", "compare", "content", "entry", "evidence", "form", "language", "platform", "search", "vocabulary"})
package org.luopan.tier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
