package org.luopan;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Looks at what the delivered content says: how much there is of it, and what readers are told from it. Who edits content may have to
 * edit these; every other test passes with any content.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PageTest
@Tag("content")
public @interface ContentTest {}
