package org.luopan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.test.context.TestPropertySource;

/**
 * As {@link PageTest}, on a separate base that tests may change without affecting others; runs on H2 and again, like everything
 * tagged {@code database}, on PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PageTest
@Tag("database")
@TestPropertySource(properties = "luopan.test.base=written")
public @interface WritingTest {}
