package org.luopan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.modulith.ApplicationModule;

/** The files of the project on disk, for tests of its conventions. */
final class ProjectFiles {

    private static final Pattern RENAMED = Pattern.compile("^alter table (\\w+) rename to (\\w+);", Pattern.MULTILINE);

    static final Path JAVA = Path.of("src/main/java/org/luopan");
    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path TEMPLATES = RESOURCES.resolve("templates");
    static final Path MESSAGES = RESOURCES.resolve("messages");
    static final Path MIGRATIONS = RESOURCES.resolve("db/migration");
    static final Path DOCS = Path.of("docs");

    private ProjectFiles() {}

    /** Every file below a folder whose name has this ending, in order. */
    static List<Path> under(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packages that are modules: the folders with a package-info. */
    static List<String> modules() {
        return under(JAVA, "package-info.java").stream()
                .map(file -> file.getParent().getFileName().toString())
                .toList();
    }

    /** The modules that each module declares it may use. */
    static Map<String, Set<String>> neighbours() {
        var neighbours = new TreeMap<String, Set<String>>();
        for (var module : modules()) {
            try {
                var promise = Class.forName("org.luopan." + module + ".package-info");
                neighbours.put(
                        module,
                        new TreeSet<>(List.of(
                                promise.getAnnotation(ApplicationModule.class).allowedDependencies())));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return neighbours;
    }

    /** The messages of one file, by key. */
    static Map<String, String> messages(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var messages = new TreeMap<String, String>();
        properties.forEach((key, value) -> messages.put((String) key, (String) value));
        return messages;
    }

    /** The message files of one language: English is the one without a suffix. */
    static List<Path> messageFiles(Locale language) {
        var swedish = language.getLanguage().equals("sv");
        return under(MESSAGES, ".properties").stream()
                .filter(file -> file.toString().endsWith("_sv.properties") == swedish)
                .toList();
    }

    /** The present names of tables that a migration renamed, by their former ones. */
    static Map<String, String> renamedTables() {
        var names = new HashMap<String, String>();
        for (var file : under(MIGRATIONS, ".sql")) {
            RENAMED.matcher(read(file)).results().forEach(found -> names.put(found.group(1), found.group(2)));
        }
        return names;
    }
}
