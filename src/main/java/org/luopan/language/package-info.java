/** Languages and how pages write in them: messages, amounts, times, and text that people typed. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.luopan.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
