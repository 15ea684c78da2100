/** Who may edit: accounts, roles, passwords, sessions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "audit", "language", "web"})
package org.luopan.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
