package org.luopan.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.luopan.ServerTest;

/** The program as readers see it, in a real Chromium; skipped if there is none, unless {@code LUOPAN_BROWSER_TESTS} is {@code required}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Chromium.class)
@ServerTest
@interface BrowserTest {}
