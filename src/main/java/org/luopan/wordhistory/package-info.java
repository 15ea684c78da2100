/** What was changed in words, metrics and the other records that are no entries: who, when, from what to what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "difference", "language", "record", "web"})
package org.luopan.wordhistory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
