/** What is known of platforms: their traits, the tiers they reach, and the routes by which a business gets an account. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "entry", "figure", "language", "source", "vocabulary"})
package org.luopan.platformfacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
