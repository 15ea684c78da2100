package org.luopan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The index of the first base of a JVM as it was when that had taken the release: the bases that are copies of it need not build theirs. */
final class KeptIndex {

    private static final String MARK = "true-for.txt";

    private final Path folder;

    private KeptIndex(Path folder) {
        this.folder = folder;
    }

    /** Keeps the index of a program that is ready, and that nobody has changed anything in yet. */
    static KeptIndex of(Path data) throws IOException {
        var kept = data.resolve("kept-index");
        copy(data.resolve("index"), kept);
        return new KeptIndex(kept);
    }

    /** Puts a copy where a program will look for it that starts on a copy of the base. */
    void copyTo(Path data, String database) throws IOException {
        var index = data.resolve("index");
        copy(folder, index);
        var lines = Files.readAllLines(index.resolve(MARK));
        lines.set(0, database);
        Files.write(index.resolve(MARK), lines);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(one -> !one.endsWith("write.lock")).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
