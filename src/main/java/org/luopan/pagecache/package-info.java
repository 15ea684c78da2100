/** The public pages kept in memory, compressed, for one state of the content: sent before anything else of the program runs. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "content", "readership", "storage", "traffic"})
package org.luopan.pagecache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
