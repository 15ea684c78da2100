/** The glossary: words of the field, and their definitions wherever texts use them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"content", "entry", "evidence", "form", "language", "search", "web"})
package org.luopan.glossary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
