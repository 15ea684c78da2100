package org.luopan;

import java.nio.file.Path;

/** How many records of each kind the release has, so that tests of pages need not be edited with the content. */
public final class ContentCounts {

    private static final Path CONTENT = Path.of("src/main/resources/content");

    private ContentCounts() {}

    /** The number of records of a kind: {@code platform}, {@code word}. */
    public static int of(String kind) {
        return ProjectFiles.under(CONTENT.resolve(kind), ".json").size();
    }
}
