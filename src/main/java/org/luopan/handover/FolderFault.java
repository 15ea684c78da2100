package org.luopan.handover;

import java.util.List;
import org.luopan.record.FieldError;

/**
 * An error in a folder of content.
 *
 * @param file the file it is in, below the folder; empty if it concerns the folder
 * @param path the field, as forms name it; empty if it concerns the whole file
 * @param message the key of the error message, which takes the arguments
 */
record FolderFault(String file, String path, String message, List<Object> arguments) {

    static FolderFault of(String file, String message, Object... arguments) {
        return new FolderFault(file, "", message, List.of(arguments));
    }

    static FolderFault of(String file, FieldError fault) {
        return new FolderFault(file, fault.path(), fault.message(), fault.arguments());
    }
}
