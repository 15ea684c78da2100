package org.luopan.record;

import java.util.List;

/**
 * Something that keeps a record from being saved.
 *
 * @param path the field: {@code name_en}, {@code figures.2.amount}
 * @param message the key of what is wrong, said with the arguments
 * @param overridable whether somebody who publishes may save it all the same, with a note
 */
public record FieldError(String path, String message, List<Object> arguments, boolean overridable) {

    public static FieldError at(String path, String message, Object... arguments) {
        return new FieldError(path, message, List.of(arguments), false);
    }

    /** One that a publisher may overrule. */
    public static FieldError doubtful(String path, String message, Object... arguments) {
        return new FieldError(path, message, List.of(arguments), true);
    }
}
