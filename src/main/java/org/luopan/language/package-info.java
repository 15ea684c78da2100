/** The words of pages: languages, messages, amounts, times, and texts that people typed. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.luopan.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
