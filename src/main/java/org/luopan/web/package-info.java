/** What all pages share: layout, languages, errors, pagination. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "entry", "language"})
package org.luopan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
