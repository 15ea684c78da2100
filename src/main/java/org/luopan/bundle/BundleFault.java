package org.luopan.bundle;

import java.util.List;

/**
 * Something wrong with a bundle.
 *
 * @param file the file it is in; empty where it is the whole
 * @param path the field, as forms know it: {@code figures.2.amount}; empty where it is the whole file
 * @param message the key of what is wrong, said with the arguments
 */
record BundleFault(String file, String path, String message, List<Object> arguments) {

    static BundleFault of(String file, String message, Object... arguments) {
        return new BundleFault(file, "", message, List.of(arguments));
    }

    static BundleFault at(String file, String path, String message, Object... arguments) {
        return new BundleFault(file, path, message, List.of(arguments));
    }
}
