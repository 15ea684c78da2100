package org.luopan;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.luopan.entry.EntryKind;
import org.luopan.language.Amounts;
import org.luopan.language.AsOf;
import org.luopan.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the delivered content says, so that tests of pages need not be edited with it. */
public final class Delivered {

    private static final Path CONTENT = Path.of("src/main/resources/content");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern ENTRY = Pattern.compile("\\{([a-z-]+/[a-z0-9-]+)}");

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

    /** The kinds of page of which there is none, {@code /platforms/{slug}}: those of kinds that the release has no entries of. */
    public static Set<String> pagesWithoutEntries() {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> count(kind.code()) == 0)
                .map(kind -> "/" + kind.folder() + "/{slug}")
                .collect(Collectors.toSet());
    }

    /** A field of an entry: {@code text("guide/advertising-law", "note_sv")}. */
    public static String text(String entry, String field) {
        return read(entry).path(field).asString();
    }

    /** A text in which references to entries give way to their names: {@code "Compare {city/qingdao} with …"}. */
    public static String named(String text, String language) {
        return ENTRY.matcher(text).replaceAll(entry -> text(entry.group(1), "name_" + language));
    }

    /** The cities that a tier list places, in order of their slugs. */
    public static List<String> placed(String list) {
        return slugs("city")
                .filter(city -> placements(city)
                        .anyMatch(one -> one.path("list").asString().equals(list)))
                .toList();
    }

    /** The cities that a tier list places in a tier. */
    public static List<String> placed(String list, String tier) {
        return slugs("city")
                .filter(city -> placements(city)
                        .anyMatch(one -> one.path("list").asString().equals(list)
                                && one.path("tier").asString().equals("tier/" + tier)))
                .toList();
    }

    private static Stream<JsonNode> placements(String city) {
        return read("city/" + city).path("placements").valueStream();
    }

    /** The rows of a group of an entry, in the order of the file: {@code rows("market/china", "figures")}. */
    public static List<JsonNode> rows(String entry, String group) {
        return read(entry).path(group).valueStream().toList();
    }

    /** The figures of an entry for a metric, in the order of the file. */
    public static List<JsonNode> figures(String entry, String metric) {
        return rows(entry, "figures").stream()
                .filter(figure -> figure.path("metric").asString().equals(metric))
                .toList();
    }

    /** The official figures of an entry for a metric, as its charts draw them: of the basis that the newest has, the oldest first. */
    public static List<JsonNode> series(String entry, String metric) {
        var official = figures(entry, metric).stream()
                .filter(figure -> figure.path("confidence").asString().equals("official-filing")
                        && !figure.path("rank").asString().equals("deprecated"))
                .sorted(Comparator.comparing(Delivered::time))
                .toList();
        var basis = official.get(official.size() - 1).path("basis_en");
        return official.stream()
                .filter(figure -> figure.path("basis_en").equals(basis))
                .toList();
    }

    /** The amount of a figure as English pages write it: {@code about 371 million}. */
    public static String amount(JsonNode figure) {
        var qualifier = figure.path("qualifier").asString().replace('-', ' ').replace("exact", "");
        var amount = new BigDecimal(figure.path("amount").asString());
        return (qualifier + " " + Amounts.write(amount, figure.path("unit").asString(), Language.EN)).strip();
    }

    /** When a figure held, as English pages write it: {@code Q2 2026}. */
    public static String asOf(JsonNode figure) {
        return AsOf.parse(figure.path("as_of").asString()).inWords(Language.EN);
    }

    private static LocalDate time(JsonNode figure) {
        return AsOf.parse(figure.path("as_of").asString()).to();
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
