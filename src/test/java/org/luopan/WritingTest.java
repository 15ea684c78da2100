package org.luopan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** As {@link PageTest}, on a base of its own that tests may change without others noticing. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PageTest
@TestPropertySource(properties = "luopan.test.base=written")
public @interface WritingTest {}
