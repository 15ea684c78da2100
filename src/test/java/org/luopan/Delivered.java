package org.luopan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the delivered content says, so that tests of pages need not be edited with it. */
public final class Delivered {

    private static final Path CONTENT = Path.of("src/main/resources/content");
    private static final JsonMapper MAPPER = new JsonMapper();

    private Delivered() {}

    /** How many records of a kind there are: {@code platform}, {@code word}. */
    public static int count(String kind) {
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

    /** A field of an entry: {@code text("guide/advertising-law", "note_sv")}. */
    public static String text(String entry, String field) {
        return read(entry).path(field).asString();
    }

    /** The figures of an entry for a metric, in the order of the file. */
    public static List<JsonNode> figures(String entry, String metric) {
        return StreamSupport.stream(read(entry).path("figures").spliterator(), false)
                .filter(figure -> figure.path("metric").asString().equals(metric))
                .toList();
    }

    /** The amount of the only figure of an entry for a metric and a time. */
    public static String amount(String entry, String metric, String asOf) {
        var amounts = figures(entry, metric).stream()
                .filter(figure -> figure.path("as_of").asString().equals(asOf))
                .map(figure -> figure.path("amount").asString())
                .toList();
        if (amounts.size() != 1) {
            throw new IllegalStateException(entry + " has " + amounts + " for " + metric + " of " + asOf);
        }
        return amounts.get(0);
    }

    /** How many figures of all entries name a source, as the one that states them or the one in which they were read. */
    public static int figuresOf(String source) {
        return (int) ProjectFiles.under(CONTENT, ".json").stream()
                .flatMap(file -> StreamSupport.stream(
                        MAPPER.readTree(ProjectFiles.read(file)).path("figures").spliterator(), false))
                .filter(figure -> figure.path("source").asString("").equals(source)
                        || figure.path("seen_in").asString("").equals(source))
                .count();
    }

    private static JsonNode read(String entry) {
        return MAPPER.readTree(ProjectFiles.read(CONTENT.resolve(entry + ".json")));
    }
}
