/** The pages of sources: what everything rests on, and what each source supports. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"entry", "vocabulary", "statement", "evidence", "platform", "tier", "search", "web"})
package org.luopan.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
