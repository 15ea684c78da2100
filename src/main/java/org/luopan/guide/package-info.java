/** The guide to getting started, step by step. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"claim", "data", "entry", "evidenceform", "language", "record", "source", "web"})
package org.luopan.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
