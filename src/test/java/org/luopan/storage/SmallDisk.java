package org.luopan.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * A file system of a few megabytes that can be filled and made read-only; if this machine allows no mounting, the test is skipped.
 *
 * @param folder where it is mounted
 */
public record SmallDisk(Path folder) implements AutoCloseable {

    public static SmallDisk of(int megabytes) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("luopan-small-disk");
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()),
                "This machine mounts no small disk");
        return new SmallDisk(folder);
    }

    /** Fills it to the last byte. */
    public void fill() throws IOException {
        var block = new byte[4096];
        try (var filling = Files.newOutputStream(folder.resolve("filling"))) {
            while (true) {
                filling.write(block);
            }
        } catch (IOException full) {
            if (Files.getFileStore(folder).getUsableSpace() > block.length) {
                throw full;
            }
        }
    }

    public void empty() throws IOException {
        Files.delete(folder.resolve("filling"));
    }

    public void readOnly(boolean only) throws IOException, InterruptedException {
        if (!run("mount", "-o", "remount," + (only ? "ro" : "rw"), folder.toString())) {
            throw new IOException("Could not be mounted another way");
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        run("umount", "-l", folder.toString());
        Files.delete(folder);
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
