package org.luopan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luopan.Reader;

/** The single jar that contains everything. */
class JarTests {

    private static final String CLASS = ".class";

    @Test
    void losesNothingThatLibrariesSayUnderTheSameName() throws IOException {
        var said = new TreeMap<String, Set<String>>();
        try (var jar = new JarFile(Program.JAR.toFile())) {
            forEachShared(jar, (library, entry) -> {
                if (!entry.getName().endsWith(CLASS)) {
                    said.computeIfAbsent(entry.getName(), name -> new HashSet<>())
                            .addAll(words(library, entry));
                }
            });
            assertThat(said.size()).isGreaterThan(100);
            said.forEach((name, words) -> words.removeAll(words(jar, jar.getEntry(name))));
        }
        said.values().removeIf(Set::isEmpty);
        assertThat(said).as("what pom.xml neither puts together nor leaves out").isEmpty();
    }

    @Test
    void holdsNoClassThatTwoLibrariesHave() throws IOException {
        var owners = new TreeMap<String, List<String>>();
        try (var jar = new JarFile(Program.JAR.toFile())) {
            forEachShared(jar, (library, entry) -> {
                if (entry.getName().endsWith(CLASS)) {
                    owners.computeIfAbsent(entry.getName(), name -> new ArrayList<>())
                            .add(library.getName());
                }
            });
        }
        assertThat(owners.size()).isGreaterThan(10_000);
        owners.values().removeIf(libraries -> libraries.size() == 1);
        assertThat(owners).isEmpty();
    }

    @Test
    void opensQuietlyWithItsPagesStylesAndScripts(@TempDir Path data) throws Exception {
        try (var program = Program.start(data, "-XX:TieredStopAtLevel=1")) {
            assertThat(program.said()).noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
            var reader = new Reader(URI.create(program.address()).getPort());
            var page = reader.get("/en/platforms");
            assertThat(page.text()).contains("data-entry=\"platform/wechat\"");
            assertThat(reader.get("/sv/platforms").text()).contains("Plattformar");
            assertThat(reader.get("/en/search?q=weixin").text()).contains("data-entry=\"platform/wechat\"");
            for (var part : page.html().select("link[rel=stylesheet], script[src]")) {
                var address = part.hasAttr("src") ? part.attr("src") : part.attr("href");
                assertThat(reader.get(address).status()).as(address).isEqualTo(200);
            }
        }
    }

    /** Every file of the libraries on the test's class path that are in the jar too, if the jar has a file of that name. */
    private static void forEachShared(JarFile jar, BiConsumer<JarFile, JarEntry> look) throws IOException {
        for (var path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (path.endsWith(".jar")) {
                try (var library = new JarFile(path)) {
                    if (holds(jar, library)) {
                        library.stream()
                                .filter(entry -> !entry.isDirectory() && jar.getEntry(entry.getName()) != null)
                                .filter(entry -> !entry.getName().equals(JarFile.MANIFEST_NAME))
                                .forEach(entry -> look.accept(library, entry));
                    }
                }
            }
        }
    }

    /** Whether the jar contains a library: every class of it. */
    private static boolean holds(JarFile jar, JarFile library) {
        var classes = library.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(CLASS) && !name.endsWith("module-info.class"))
                .toList();
        return !classes.isEmpty() && classes.stream().allMatch(name -> jar.getEntry(name) != null);
    }

    /** The words of a file, regardless of their order and of how its lines are joined and escaped. */
    private static Set<String> words(JarFile file, ZipEntry entry) {
        try (var content = file.getInputStream(entry)) {
            var words = new String(content.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .replaceAll("(?m)^#.*$", "")
                    .replace("\\", "")
                    .split("[\\s,=]+");
            return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
