package org.luopan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How many records of each kind the release has, so that tests of pages need not be edited with the content. */
public final class ContentCounts {

    private static final Path CONTENT = Path.of("src/main/resources/content");

    private ContentCounts() {}

    /** The number of records of a kind: {@code platform}, {@code word}. */
    public static int of(String kind) {
        return (int) slugs(kind).count();
    }

    /** The slugs of the records of a kind, in order; none of a kind that the release has no records of. */
    public static Stream<String> slugs(String kind) {
        var folder = CONTENT.resolve(kind);
        return Files.exists(folder)
                ? ProjectFiles.under(folder, ".json").stream()
                        .map(file -> file.getFileName().toString().replace(".json", ""))
                : Stream.empty();
    }
}
