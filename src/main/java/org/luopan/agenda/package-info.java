/** The calendar of the desk: what is scheduled to be published, and which checks are due, week by week or month by month. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "entry", "language", "ownership", "revision"})
package org.luopan.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
