package org.luopan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.luopan.Admin;

/**
 * The packaged jar as a separate process, at its own port; with {@code -Dluopan.classpath=...} the program of that class path
 * instead, which need not be packaged.
 *
 * @param address its address, without a slash at the end; empty if it did not start
 * @param said what the console has printed so far, by line
 */
record Program(Process process, String address, List<String> said) implements AutoCloseable {

    static final Path JAR = Path.of("target/luopan.jar");

    /** Starts it on the data in a folder, with the garbage collector of {@code bin/luopan}, and waits until it prints its address. */
    static Program start(Path data, String... options) throws IOException {
        var program = tryToStart(data, options);
        if (program.address.isEmpty()) {
            program.process.destroyForcibly();
            throw new IllegalStateException("It did not start: " + String.join("\n", program.said));
        }
        return program;
    }

    /** As {@link #start}, but it may end before that. */
    static Program tryToStart(Path data, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        for (var option : options) {
            if (option.startsWith("-X")) {
                command.add(option);
            }
        }
        command.add("-XX:+UseSerialGC");
        command.addAll(program());
        command.add("--server.port=0");
        command.add("--luopan.data=" + data);
        for (var option : options) {
            if (!option.startsWith("-X")) {
                command.add(option);
            }
        }
        return watch(new ProcessBuilder(command));
    }

    /** Starts it through {@code bin/luopan} of an installation, and waits until it prints its address. */
    static Program startInstalled(Path home, Path data) throws IOException {
        var installed =
                new ProcessBuilder(home.resolve("bin/luopan").toString(), "--server.port=0", "--luopan.data=" + data);
        // The second compiler would take a quarter of the time, and changes nothing that tests look at.
        installed.environment().put("JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        var program = watch(installed);
        assertThat(program.address).as(() -> String.join("\n", program.said)).isNotEmpty();
        return program;
    }

    private static Program watch(ProcessBuilder builder) throws IOException {
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("LUOPAN_ADMIN_PASSWORD", Admin.PASSWORD);
        var process = builder.redirectErrorStream(true).start();
        var console = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = Collections.synchronizedList(new ArrayList<String>());
        for (var line = console.readLine(); line != null; line = console.readLine()) {
            said.add(line);
            var at = line.indexOf("http://localhost:");
            if (at >= 0) {
                listen(console, said);
                return new Program(process, line.substring(at).strip(), said);
            }
        }
        return new Program(process, "", said);
    }

    private static List<String> program() {
        var classes = System.getProperty("luopan.classpath");
        if (classes != null) {
            return List.of("-cp", classes, "org.luopan.LuopanApplication");
        }
        if (Files.notExists(JAR)) {
            throw new IllegalStateException("There is no " + JAR + ": ./mvnw -DskipTests package makes it");
        }
        return List.of("-jar", JAR.toString());
    }

    /** Reads the rest of the console's output; the program would block if nobody read it. */
    private static void listen(BufferedReader console, List<String> said) {
        var listening = new Thread(() -> console.lines().forEach(said::add), "console");
        listening.setDaemon(true);
        // The unfinished output of a killed program does not matter.
        listening.setUncaughtExceptionHandler((thread, failure) -> {});
        listening.start();
    }

    int port() {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    /**
     * Stops it as an administrator does, and waits while Java writes its archive. {@link Process#destroy} would also close the console:
     * from JDK 25 on another process writes the archive, and does not survive that.
     */
    void stop() throws InterruptedException {
        process.toHandle().destroy();
        assertThat(process.waitFor(300, TimeUnit.SECONDS)).as("stopped").isTrue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
