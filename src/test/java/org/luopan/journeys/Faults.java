package org.luopan.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What is wrong with the boxes of the page that a browser shows, in words; nothing if all is well. */
enum Faults {
    /** Texts that lie over each other, are cut, broken or moved, and lists whose lines are not alike. */
    LAYOUT,
    /** How the parts of a page stand beside each other. */
    PROPORTIONS;

    private final String script = read(name().toLowerCase(Locale.ROOT) + ".js");

    /** Both, at once. */
    static Stream<String> in(Page page) {
        return strings(page.evaluate("() => [...(" + LAYOUT.script + ")(), ...(" + PROPORTIONS.script + ")()]"));
    }

    List<String> of(Page page) {
        return strings(page.evaluate(script)).toList();
    }

    private static Stream<String> strings(Object found) {
        return ((List<?>) found).stream().map(String::valueOf);
    }

    private static String read(String name) {
        try (var script = Faults.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
