package org.luopan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/luopan} with a program that starts at once. */
class LauncherTests {

    private static final String CLASS = Stub.class.getName().replace('.', '/') + ".class";
    private static final String FROM_ARCHIVE = Stub.class.getName() + " source: shared objects file";

    @TempDir
    private Path folder;

    private Path home = Path.of("");

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectory(folder.resolve("place")).toRealPath();
        Files.createDirectory(home.resolve("bin"));
        Files.createDirectory(home.resolve("lib"));
        Files.copy(Path.of("src/main/dist/bin/luopan"), home.resolve("bin/luopan"));
        home.resolve("bin/luopan").toFile().setExecutable(true);
        writeJar("first");
    }

    @Test
    void startsFromAnArchiveFromTheSecondStartOn() throws Exception {
        assertThat(start()).doesNotContain(FROM_ARCHIVE).contains("Later starts will be faster");
        assertThat(start()).contains(FROM_ARCHIVE).doesNotContain("Later starts");
        assertThat(start()).contains(FROM_ARCHIVE);
        assertThat(archives()).hasSize(1);
    }

    @Test
    void passesArgumentsAndOptionsOnThroughLinksFromAnyFolder() throws Exception {
        Files.move(home, folder.resolve("a place"));
        var link = Files.createSymbolicLink(folder.resolve("luopan"), Path.of("a place/bin/luopan"));
        var second = Files.createSymbolicLink(folder.resolve("second"), Path.of("luopan"));
        var said = new Run(second, "-Dsome=thing", "--luopan.data=my data", "*").said();
        assertThat(said).contains("given [--luopan.data=my data, *]");
        assertThat(new Run(link, "-XshowSettings:vm -Xmx99m").said()).contains("Max. Heap Size: 99");
    }

    @Test
    void writesNoArchiveOfACommandButUsesOne() throws Exception {
        var command = new Run(
                        home.resolve("bin/luopan"), "-Xlog:class+load", "export", "a folder", "--luopan.data=mine")
                .said();
        assertThat(command)
                .contains("given [export, a folder, --luopan.data=mine]")
                .doesNotContain("Later starts");
        assertThat(home.resolve("cache")).isEmptyDirectory();
        start();
        assertThat(new Run(home.resolve("bin/luopan"), "-Xlog:class+load", "import", "a folder").said())
                .contains(FROM_ARCHIVE);
    }

    @Test
    void makesAnotherArchiveForAnotherJarAndRemovesTheFirst() throws Exception {
        start();
        start();
        var first = archives();
        writeJar("other");
        assertThat(start()).doesNotContain(FROM_ARCHIVE);
        assertThat(start()).contains(FROM_ARCHIVE);
        assertThat(archives()).hasSize(1).doesNotContainAnyElementsOf(first);
        Files.writeString(home.resolve("lib/another.jar"), "of another size");
        assertThat(start()).doesNotContain(FROM_ARCHIVE);
    }

    @Test
    void ignoresAnArchiveThatDoesNotFitOrIsBroken() throws Exception {
        start();
        start();
        var ofFirst = Files.readAllBytes(archive());
        writeJar("another");
        start();
        start();
        var archive = archive();
        Files.delete(archive);
        Files.write(archive, ofFirst);
        var said = start();
        assertThat(said).contains("given []").doesNotContain("warning").doesNotContain("error");
        if (Runtime.version().feature() < 25) {
            // From 25 on, Java does not look at the jar again: the name of the archive has to say which jar it is of.
            assertThat(said).doesNotContain(FROM_ARCHIVE);
        }
        Files.writeString(archive, "broken");
        assertThat(start()).contains("given []").doesNotContain("warning").doesNotContain("error");
    }

    @Test
    void takesNoArchiveOverThatWasNotWrittenToItsEnd() throws Exception {
        start();
        var written = archive();
        var whole = Files.readAllBytes(written);
        Files.delete(written);
        Files.write(written, new byte[whole.length]);
        assertThat(start()).contains("given []").doesNotContain(FROM_ARCHIVE);
        assertThat(start()).contains(FROM_ARCHIVE);
    }

    @Test
    void startsTwiceAtOnce() throws Exception {
        var one = new Run();
        var other = new Run();
        assertThat(one.said()).contains("given []");
        assertThat(other.said()).contains("given []");
        assertThat(start()).contains(FROM_ARCHIVE);
        assertThat(archives()).hasSize(1);
    }

    @Test
    void startsWhereNothingCanBeWritten() throws Exception {
        for (var cache : List.of("/dev/null/cache", "")) {
            assertThat(new Run(Map.of("LUOPAN_CACHE", cache)).said())
                    .contains("given []")
                    .doesNotContain("Later starts");
        }
        assertThat(home.resolve("cache")).doesNotExist();
    }

    @Test
    void startsOnAJavaThatCannotGiveMemoryBack() throws Exception {
        var java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, """
                #!/bin/sh
                for word; do
                    case $word in -XX:TrimNativeHeapInterval=*) echo "Unrecognized VM option" >&2; exit 1 ;; esac
                done
                exec '%s/bin/java' "$@"
                """.formatted(System.getProperty("java.home")));
        java.toFile().setExecutable(true);
        var said = new Run(Map.of("JAVA_HOME", folder.resolve("jdk").toString())).said();
        assertThat(said).contains("given []").doesNotContain("Unrecognized");
    }

    @Test
    void keepsTheHeapSmallAndCompilesLate() throws Exception {
        assertThat(new Run(home.resolve("bin/luopan"), "-XX:+PrintFlagsFinal").said())
                .containsPattern("MaxHeapSize += 201326592 ")
                .containsPattern("UseSerialGC += true ")
                .containsPattern("Tier4InvocationThreshold += 100000 ");
    }

    @Test
    void givesJavaTheSameOptionsOnWindows() throws IOException {
        assertThat(optionsIn("src/main/dist/bin/luopan.cmd"))
                .contains("-Xmx192m")
                .isEqualTo(optionsIn("src/main/dist/bin/luopan"));
    }

    /** What Java is told about its heap, its threads and its compilers. */
    private static Set<String> optionsIn(String launcher) throws IOException {
        return Pattern.compile("-X(mx|ss|X:(Tier|New|[+]Use))[0-9A-Za-z=]+")
                .matcher(Files.readString(Path.of(launcher)))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void saysWhichJavaItNeeds() throws Exception {
        var old = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n");
        old.toFile().setExecutable(true);
        var builder = new ProcessBuilder(home.resolve("bin/luopan").toString()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        var process = builder.start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("needs Java 17 or newer");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private String start() throws IOException, InterruptedException {
        return new Run().said();
    }

    private Path archive() throws IOException {
        return home.resolve("cache").resolve(archives().get(0));
    }

    private List<String> archives() throws IOException {
        try (var files = Files.list(home.resolve("cache"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private void writeJar(String words) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Stub.class.getName());
        manifest.getMainAttributes().putValue("Words", words);
        try (var jar = new JarOutputStream(Files.newOutputStream(home.resolve("luopan.jar")), manifest);
                var code = Stub.class.getClassLoader().getResourceAsStream(CLASS)) {
            jar.putNextEntry(new JarEntry(CLASS));
            code.transferTo(jar);
            jar.closeEntry();
        }
    }

    /** One start, which ends when what it said is read. */
    private final class Run {

        private final Process process;

        Run() throws IOException {
            this(home.resolve("bin/luopan"), "-Xlog:class+load");
        }

        Run(Map<String, String> environment) throws IOException {
            this(environment, home.resolve("bin/luopan"));
        }

        Run(Path launcher, String options, String... arguments) throws IOException {
            this(Map.of("JAVA_OPTS", options), launcher, arguments);
        }

        private Run(Map<String, String> environment, Path launcher, String... arguments) throws IOException {
            var command = new ArrayList<>(List.of(launcher.toString()));
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            process = builder.start();
        }

        String said() throws IOException, InterruptedException {
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            // A Java that writes its archive in a process of its own lets that talk too.
            return said.replaceFirst("(?s)Temporary AOTConfiguration.*", "");
        }
    }
}
