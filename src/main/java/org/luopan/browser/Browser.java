package org.luopan.browser;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shortens what browsers call themselves, so that people can recognize their own. */
public final class Browser {

    /** Most of them name others too, so the order matters. */
    private static final List<String> PROGRAMS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari", "curl");

    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

    private Browser() {}

    /** {@code Firefox, Linux}; empty if nothing is known. */
    public static String named(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        var program = first(PROGRAMS, userAgent).map(Browser::spelled);
        var system = first(SYSTEMS, userAgent);
        return String.join(
                ", ", Stream.of(program, system).flatMap(Optional::stream).toList());
    }

    private static Optional<String> first(List<String> names, String userAgent) {
        return names.stream().filter(userAgent::contains).findFirst();
    }

    private static String spelled(String program) {
        return switch (program) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            default -> program;
        };
    }
}
