/** Who may edit: accounts, roles, signing in and out, invitations, passkeys. */
@NullMarked
@ApplicationModule(allowedDependencies = {"address", "audit", "language", "web"})
package org.luopan.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
