/** Pages as data: the view of a page written as JSON, its facts as CSV, and the page that explains both. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "content", "entry", "figure", "language", "source", "web"})
package org.luopan.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
