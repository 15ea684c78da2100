package org.luopan.bundle;

import java.util.List;
import org.luopan.record.FieldError;

/**
 * An error in a bundle.
 *
 * @param file the file it is in; empty if it concerns the whole bundle
 * @param path the field, as forms name it: {@code figures.2.amount}; empty if it concerns the whole file
 * @param message the key of the error message, which takes the arguments
 */
record BundleFault(String file, String path, String message, List<Object> arguments) {

    static BundleFault of(String file, String message, Object... arguments) {
        return new BundleFault(file, "", message, List.of(arguments));
    }

    /** An error that the check of forms found in a file. */
    static BundleFault of(BundleFile file, FieldError fault) {
        return of(file.name(), fault);
    }

    static BundleFault of(String file, FieldError fault) {
        return new BundleFault(file, fault.path(), fault.message(), fault.arguments());
    }

    static BundleFault at(String file, String path, String message, Object... arguments) {
        return new BundleFault(file, path, message, List.of(arguments));
    }
}
