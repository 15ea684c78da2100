/** What programs that read the site get: where they may look, site maps, feeds of changes, titles for previews. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"address", "content", "entry", "language", "market", "rendering", "revision", "web"})
package org.luopan.crawler;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
