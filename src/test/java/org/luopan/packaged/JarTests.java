package org.luopan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar that everything is in. */
class JarTests {

    private static final String CLASS = ".class";

    @Test
    void losesNothingThatLibrariesSayUnderTheSameName() throws IOException {
        var said = new TreeMap<String, Set<String>>();
        try (var jar = new JarFile(Program.JAR.toFile())) {
            for (var library : libraries(jar)) {
                try (var file = new JarFile(library.toFile())) {
                    for (var entry : resources(file)) {
                        if (jar.getEntry(entry.getName()) != null) {
                            said.computeIfAbsent(entry.getName(), name -> new HashSet<>())
                                    .addAll(words(file, entry));
                        }
                    }
                }
            }
            assertThat(said.size()).isGreaterThan(100);
            var lost = new TreeMap<String, Set<String>>();
            said.forEach((name, words) -> {
                words.removeAll(words(jar, jar.getEntry(name)));
                if (!words.isEmpty()) {
                    lost.put(name, words);
                }
            });
            assertThat(lost)
                    .as("what pom.xml neither puts together nor leaves out")
                    .isEmpty();
        }
    }

    @Test
    void holdsNoClassThatTwoLibrariesHave() throws IOException {
        var owners = new TreeMap<String, List<Path>>();
        try (var jar = new JarFile(Program.JAR.toFile())) {
            for (var library : libraries(jar)) {
                try (var file = new JarFile(library.toFile())) {
                    file.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.endsWith(CLASS) && jar.getEntry(name) != null)
                            .forEach(name -> owners.computeIfAbsent(name, of -> new ArrayList<>())
                                    .add(library));
                }
            }
        }
        assertThat(owners.size()).isGreaterThan(10_000);
        assertThat(owners.entrySet().stream()
                        .filter(owner -> owner.getValue().size() > 1)
                        .map(Map.Entry::toString))
                .isEmpty();
    }

    @Test
    void opensQuietlyWithItsPagesStylesAndScripts(@TempDir Path data) throws Exception {
        try (var program = Program.start(data)) {
            assertThat(program.said()).noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
            var page = get(program, "/en/platforms");
            assertThat(page.body()).contains("data-entry=\"platform/wechat\"");
            assertThat(get(program, "/sv/platforms").body()).contains("Plattformar");
            assertThat(get(program, "/en/search?q=weixin").body()).contains("data-entry=\"platform/wechat\"");
            for (var part : Jsoup.parse(page.body(), program.address()).select("link[rel=stylesheet], script[src]")) {
                var address = part.hasAttr("src") ? part.attr("src") : part.attr("href");
                assertThat(get(program, address).statusCode()).as(address).isEqualTo(200);
            }
        }
    }

    private static HttpResponse<String> get(Program program, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(program.address() + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    /** The libraries of this test's class path that are in the jar too: those of which it has every class. */
    private static List<Path> libraries(JarFile jar) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.endsWith(".jar"))
                .map(Path::of)
                .filter(library -> holds(jar, library))
                .toList();
    }

    private static boolean holds(JarFile jar, Path library) {
        try (var file = new JarFile(library.toFile())) {
            var classes = file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(CLASS) && !name.endsWith("module-info.class"))
                    .toList();
            return !classes.isEmpty() && classes.stream().allMatch(name -> jar.getEntry(name) != null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<? extends ZipEntry> resources(JarFile file) {
        return file.stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().endsWith(CLASS))
                .filter(entry -> !entry.getName().equals(JarFile.MANIFEST_NAME))
                .toList();
    }

    /** What a file says, without its order and however its lines are joined and escaped. */
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
