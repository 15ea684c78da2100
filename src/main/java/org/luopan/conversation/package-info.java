/** What editors say to each other about the rows of a revision: comments, answers, and which are resolved. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "language", "publishing", "web"})
package org.luopan.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
