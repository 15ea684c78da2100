/** Amounts and times as people write them, read into the one spelling that is stored. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package org.luopan.spelling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
