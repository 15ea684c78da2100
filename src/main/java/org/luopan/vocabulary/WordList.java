package org.luopan.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A list of words that comes with the program: a file with a line for each, and lines after a # that say what it is. */
public final class WordList {

    private WordList() {}

    /** Its lines, in their order, without blank ones and those that explain it: {@code lines("search/stop-words.txt")}. */
    public static List<String> lines(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
