/** What people do at the desk, in words: the feed of everybody, the page of each person, and what happened since yesterday. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "address", "audit", "entry", "language", "web"})
package org.luopan.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
