package org.luopan.recordstore;

import java.util.List;
import org.luopan.record.FieldError;

/**
 * An error in a file of records, such as one of a bundle or of a folder of content.
 *
 * @param file the file it is in; empty if it concerns all of them
 * @param path the field, as forms name it: {@code figures.2.amount}; empty if it concerns the whole file
 * @param message the key of the error message, which takes the arguments
 */
public record FileFault(String file, String path, String message, List<Object> arguments) {

    public static FileFault of(String file, String message, Object... arguments) {
        return new FileFault(file, "", message, List.of(arguments));
    }

    /** An error that the check of forms found in a file. */
    public static FileFault of(String file, FieldError fault) {
        return new FileFault(file, fault.path(), fault.message(), fault.arguments());
    }

    public static FileFault at(String file, String path, String message, Object... arguments) {
        return new FileFault(file, path, message, List.of(arguments));
    }
}
