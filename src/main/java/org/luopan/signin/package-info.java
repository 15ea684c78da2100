/** Signing in: passwords, passkeys, other providers, remembered browsers, and delays for those who guess. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "address", "audit", "browser", "language", "passkey", "unsentform", "web"})
package org.luopan.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
