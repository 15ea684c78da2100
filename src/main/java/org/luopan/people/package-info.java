/** Who works at the desk: the list of people, their roles, and invitations. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "address", "audit", "language", "passkey", "web"})
package org.luopan.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
