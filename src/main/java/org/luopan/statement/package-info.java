/** What rests on what: every statement of the base with the sources it rests on, whatever its kind. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.luopan.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
