/** The glossary: words of the field, and their definitions wherever texts use them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"claim", "content", "entry", "evidence", "index", "language", "record", "source", "web"})
package org.luopan.glossary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
