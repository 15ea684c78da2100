package org.luopan.record;

import java.util.List;

/**
 * An error that keeps a record from being saved.
 *
 * @param path the field: {@code name_en}, {@code figures.2.amount}
 * @param message the key of the error message, which takes the arguments
 * @param overridable whether a publisher may save the record anyway, with a note
 */
public record FieldError(String path, String message, List<Object> arguments, boolean overridable) {

    public static FieldError at(String path, String message, Object... arguments) {
        return new FieldError(path, message, List.of(arguments), false);
    }

    /** An error that a publisher may overrule. */
    public static FieldError doubtful(String path, String message, Object... arguments) {
        return new FieldError(path, message, List.of(arguments), true);
    }
}
