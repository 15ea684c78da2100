/** Signing in by passkey: which keys an editor has, and for which site they are valid. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "language"})
package org.luopan.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
