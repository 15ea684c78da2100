/** Whether the database can be read and written now, what is answered where it cannot, and how it comes back. */
@NullMarked
@ApplicationModule(allowedDependencies = "address")
package org.luopan.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
