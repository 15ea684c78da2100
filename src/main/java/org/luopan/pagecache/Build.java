package org.luopan.pagecache;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/** Tells one build of the program from another, so that browsers do not keep a page that older templates made. */
final class Build {

    private Build() {}

    /** A number that is the same wherever the same jar runs, and new at each start from a directory of classes. */
    static long number() {
        var source = Build.class.getProtectionDomain().getCodeSource();
        try {
            var file = source == null ? null : Path.of(source.getLocation().toURI());
            return file != null && Files.isRegularFile(file)
                    ? number(file)
                    : ManagementFactory.getRuntimeMXBean().getStartTime();
        } catch (IOException | URISyntaxException e) {
            return ManagementFactory.getRuntimeMXBean().getStartTime();
        }
    }

    private static long number(Path jar) throws IOException {
        var sum = new CRC32();
        try (var file = new JarFile(jar.toFile(), false)) {
            file.stream().forEach(entry -> {
                sum.update(entry.getName().getBytes(StandardCharsets.UTF_8));
                for (var shift = 0; shift < 32; shift += 8) {
                    sum.update((int) (entry.getCrc() >>> shift));
                }
            });
        }
        return sum.getValue();
    }
}
