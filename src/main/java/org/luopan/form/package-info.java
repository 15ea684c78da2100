/** What editors type: the shape of each record, how it is read from a request, checked, stored in its columns, and compared. */
@NullMarked
@ApplicationModule(allowedDependencies = {"entry", "language", "vocabulary", "web"})
package org.luopan.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
