/** Charts: dated values and amounts drawn as SVG, for pages and as files. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package org.luopan.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
