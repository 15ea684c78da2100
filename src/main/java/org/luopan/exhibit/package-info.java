/** Every chart on a page of its own, with its values, and as a file. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "chart", "data", "entry", "figure", "language", "source", "web"})
package org.luopan.exhibit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
