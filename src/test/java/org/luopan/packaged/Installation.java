package org.luopan.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The zip, unpacked somewhere. */
final class Installation {

    private Installation() {}

    /** The only one there is: of the version that was built last. */
    static Path zip() throws IOException {
        try (var files = Files.list(Program.JAR.getParent())) {
            return files.filter(file -> file.getFileName().toString().matches("luopan-.*\\.zip"))
                    .max((one, other) -> Long.compare(
                            one.toFile().lastModified(), other.toFile().lastModified()))
                    .orElseThrow(
                            () -> new IllegalStateException("There is no zip: ./mvnw -DskipTests package makes it"));
        }
    }

    /** Unpacks it with the times and rights of its files; returns its folder. */
    static Path unpack(Path folder) throws IOException {
        try (var zip = ZipFile.builder().setPath(zip()).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                try (var content = zip.getInputStream(entry)) {
                    Files.copy(content, file);
                }
                Files.setLastModifiedTime(file, entry.getLastModifiedTime());
                file.toFile().setExecutable((entry.getUnixMode() & 0111) != 0);
            }
        }
        return folder.resolve(zip().getFileName().toString().replace(".zip", ""));
    }
}
