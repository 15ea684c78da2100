package org.luopan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar, the libraries beside it, and the zip with both. */
class JarTests {

    private static final String CLASS = ".class";

    @Test
    void namesEveryLibraryAndEachLiesBesideItAsItWasReleased() throws IOException {
        var released = new TreeMap<String, Path>();
        for (var path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            released.put(Path.of(path).getFileName().toString(), Path.of(path));
        }
        assertThat(named()).hasSizeGreaterThan(100).allSatisfy(library -> {
            assertThat(library).startsWith("lib/");
            var file = Program.JAR.resolveSibling(library);
            assertThat(Files.mismatch(file, released.get(file.getFileName().toString())))
                    .as(library)
                    .isNegative();
        });
    }

    @Test
    void holdsNoClassThatTwoLibrariesHave() throws IOException {
        var owners = new TreeMap<String, List<String>>();
        for (var library : named()) {
            try (var jar = new JarFile(Program.JAR.resolveSibling(library).toFile())) {
                jar.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.endsWith(CLASS) && !name.endsWith("module-info.class"))
                        .forEach(name -> owners.computeIfAbsent(name, first -> new ArrayList<>())
                                .add(library));
            }
        }
        assertThat(owners.size()).isGreaterThan(10_000);
        owners.values().removeIf(libraries -> libraries.size() == 1);
        assertThat(owners).isEmpty();
    }

    @Test
    void isInTheZipWithItsLibrariesAndWhatStartsThem() throws IOException {
        var wanted = new TreeSet<String>(named());
        wanted.addAll(List.of("luopan.jar", "bin/luopan", "bin/luopan.cmd"));
        try (var zip = new JarFile(Installation.zip().toFile())) {
            var top = Installation.zip().getFileName().toString().replace(".zip", "/");
            assertThat(zip.stream().filter(entry -> !entry.isDirectory()).map(entry -> entry.getName()))
                    .containsExactlyInAnyOrderElementsOf(
                            wanted.stream().map(name -> top + name).toList());
        }
    }

    /** The libraries that the manifest of the jar names. */
    private static List<String> named() throws IOException {
        try (var jar = new JarFile(Program.JAR.toFile())) {
            var path = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.of(path.split(" ")).toList();
        }
    }
}
