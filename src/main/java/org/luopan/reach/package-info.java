/** What a platform is, whom it reaches, and by which routes a business gets an account. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "entry", "figure", "language", "source", "vocabulary"})
package org.luopan.reach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
