/** Whether the database can be read and written now, what to answer if it cannot, and how it recovers. */
@NullMarked
@ApplicationModule(allowedDependencies = "address")
package org.luopan.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
