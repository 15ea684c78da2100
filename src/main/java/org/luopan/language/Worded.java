package org.luopan.language;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A component of a view that holds a code, or a list of codes; the message {@code value.code} is its word. */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Worded {

    /** The messages' common prefix, without the last full stop. */
    String value();
}
