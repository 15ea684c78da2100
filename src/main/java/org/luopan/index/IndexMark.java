package org.luopan.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.luopan.content.ContentVersion;

/** The file beside the index that says which content version of which database it has reached, and with which fields. */
final class IndexMark {

    private static final int LINES = 4;

    private final Path file;
    private final String database;
    private final ContentVersion contentVersion;

    IndexMark(Path directory, String database, ContentVersion contentVersion) {
        this.file = directory.resolve("true-for.txt");
        this.database = database;
        this.contentVersion = contentVersion;
    }

    /** Whether the index is one of this database, with these fields, at any version. */
    boolean fits(String fields) {
        var lines = read();
        return lines.size() == LINES
                && lines.get(0).equals(database)
                && lines.get(3).equals(fields);
    }

    /** The version that the index has reached; -1 if it belongs to another database or fields, or this database never had that version. */
    long version(String fields) {
        if (!fits(fields)) {
            return -1;
        }
        var lines = read();
        var version = Long.parseLong(lines.get(1));
        var known = version <= contentVersion.stored() && lines.get(2).equals(reachedAt(version));
        return known ? version : -1;
    }

    void write(long version, String fields) {
        try {
            Files.createDirectories(file.getParent());
            var written = file.resolveSibling("true-for.tmp");
            Files.write(written, List.of(database, Long.toString(version), reachedAt(version), fields));
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> read() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The time tells a version from one with the same number in a restored backup. */
    private String reachedAt(long version) {
        return contentVersion
                .reachedAt(version)
                .map(moment -> moment.toInstant().toString())
                .orElse("before the journal");
    }
}
