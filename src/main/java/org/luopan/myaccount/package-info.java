/** The page on which editors change their own name, password, passkeys, sessions and email. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "audit", "browser", "digest", "language", "passkey", "signin", "web"})
package org.luopan.myaccount;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
