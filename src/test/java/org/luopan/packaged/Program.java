package org.luopan.packaged;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.luopan.Admin;

/**
 * The packaged jar as a process of its own, at a port of its own.
 *
 * @param address where it is open, without a slash at the end
 * @param said what the console said until it was open, by line
 */
record Program(Process process, String address, List<String> said) implements AutoCloseable {

    static final Path JAR = Path.of("target/luopan.jar");

    /** Starts it on the data of a folder, and waits until it says where it is open. */
    static Program start(Path data) throws IOException {
        if (Files.notExists(JAR)) {
            throw new IllegalStateException("There is no " + JAR + ": ./mvnw -DskipTests package makes it");
        }
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-jar",
                JAR.toString(),
                "--server.port=0",
                "--luopan.data=" + data);
        builder.environment().put("LUOPAN_ADMIN_PASSWORD", Admin.PASSWORD);
        var process = builder.redirectErrorStream(true).start();
        var console = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new ArrayList<String>();
        for (var line = console.readLine(); line != null; line = console.readLine()) {
            said.add(line);
            var at = line.indexOf("http://localhost:");
            if (at >= 0) {
                return new Program(process, line.substring(at).strip(), said);
            }
        }
        throw new IllegalStateException("It did not start: " + String.join("\n", said));
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
