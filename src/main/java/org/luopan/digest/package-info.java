/** The daily digest: what concerns an editor and is unread, sent by mail where a mail server is configured. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "language", "notification", "storage", "web"})
package org.luopan.digest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
