/** Shortcuts from public pages to the desk, for browsers in which an editor is signed in; the pages themselves are the same for everybody. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "address", "entry", "language"})
package org.luopan.shortcut;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
