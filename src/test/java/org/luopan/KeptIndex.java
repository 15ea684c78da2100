package org.luopan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The index of the first base of a JVM as it was when that had taken the release: the bases that are copies of it need not build theirs. */
final class KeptIndex {

    private static final String MARK = "true-for.txt";

    private final Path folder;

    private KeptIndex(Path folder) {
        this.folder = folder;
    }

    /** Keeps the index of a program that is ready; null if some of its files were being merged just then, so that others build theirs. */
    static @Nullable KeptIndex of(Path data) throws IOException {
        var kept = data.resolve("kept-index");
        try {
            copy(data.resolve("index"), kept);
        } catch (NoSuchFileException merged) {
            return null;
        }
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
        List<Path> files;
        try (var found = Files.walk(from)) {
            files = found.filter(one -> !one.endsWith("write.lock")).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (var file : files) {
            Files.copy(file, to.resolve(from.relativize(file)));
        }
    }
}
