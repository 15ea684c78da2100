/** Page furniture: layout, languages, errors, security headers, style sheet and pagination. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "entry", "language"})
package org.luopan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
