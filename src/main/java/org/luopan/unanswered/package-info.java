/** The searches that found nothing, counted without recording who asked, and the report of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "storage"})
package org.luopan.unanswered;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
