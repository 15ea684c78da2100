package org.luopan.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.luopan.recordstore.FileFault;

/**
 * A folder of content, as the folder of a release: a file for each record, {@code KIND/NAME.json}, and {@code files.txt}, which names
 * the release and then each file with its digest.
 */
final class ContentFolder {

    static final String LIST = "files.txt";

    private static final Set<String> BESIDE = Set.of(LIST, "inserted.txt");
    private static final String END = ".json";
    private static final Pattern NAME = Pattern.compile("[a-z-]{1,16}(?:/[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*){1,2}\\.json");
    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_FILES = 1_000_000;

    private final Path folder;

    ContentFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    /** The release that the list names; empty if there is no list. */
    Optional<String> release() {
        return lines().stream().findFirst();
    }

    private List<String> lines() {
        var list = folder.resolve(LIST);
        try {
            return Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS) ? Files.readAllLines(list) : List.of();
        } catch (IOException e) {
            throw new BadFolder(List.of(FileFault.of(LIST, "handover.fault.unreadable")));
        }
    }

    /** Every file by the address of its record, {@code platform/wechat}; any other file is an error. */
    NavigableMap<String, Path> files(List<FileFault> faults) {
        if (!Files.isDirectory(folder)) {
            throw new BadFolder("handover.fault.missing", folder);
        }
        var files = new TreeMap<String, Path>();
        for (var file : all()) {
            var name = folder.relativize(file).toString().replace('\\', '/');
            if (BESIDE.contains(name)) {
                continue;
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                faults.add(FileFault.of(name, "handover.fault.link"));
            } else if (!NAME.matcher(name).matches()) {
                faults.add(FileFault.of(name, "bundle.fault.name"));
            } else {
                files.put(name.substring(0, name.length() - END.length()), file);
            }
        }
        if (files.isEmpty() && faults.isEmpty()) {
            throw new BadFolder("handover.fault.empty", folder);
        }
        return files;
    }

    /** Everything in it that is not a folder; links are not followed. */
    private List<Path> all() {
        try (var all = Files.walk(folder)) {
            var files = all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES + 1L)
                    .toList();
            if (files.size() > MOST_FILES) {
                throw new BadFolder("handover.fault.many", folder, MOST_FILES);
            }
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw new BadFolder("handover.fault.unreadable-folder", folder);
        }
    }

    /** What a file holds; throws {@link BadFolder} if it is too large or cannot be read. */
    static byte[] read(String name, Path file) {
        try (var content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            var bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BadFolder(List.of(FileFault.of(name, "bundle.fault.large-file", MOST_BYTES / 1_000)));
            }
            return bytes;
        } catch (IOException e) {
            throw new BadFolder(List.of(FileFault.of(name, "handover.fault.unreadable")));
        }
    }

    /** Throws {@link BadFolder} if there is something in it that is no content. */
    void requireOwn() {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
                && (!Files.isDirectory(folder) || lines().isEmpty() && !all().isEmpty())) {
            throw new BadFolder("handover.fault.foreign", folder);
        }
    }

    /** Writes a file if it says something else; returns the line of the list. */
    String write(String address, String text) {
        var file = folder.resolve(address + END);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        write(file, bytes);
        return digest(bytes) + " " + address;
    }

    /** Writes the list, and removes files that the old one lists and the new one does not. */
    void finish(String release, List<String> lines) {
        var gone = new TreeSet<>(addresses(lines()));
        gone.removeAll(addresses(lines));
        try {
            for (var address : gone) {
                if (NAME.matcher(address + END).matches()) {
                    Files.deleteIfExists(folder.resolve(address + END));
                }
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        write(
                folder.resolve(LIST),
                (release + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> addresses(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches("[0-9a-f]{64} .+"))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .collect(Collectors.toSet());
    }

    private void write(Path file, byte[] bytes) {
        try {
            if (!Files.isRegularFile(file) || !MessageDigest.isEqual(Files.readAllBytes(file), bytes)) {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private BadFolder unwritable(IOException failure) {
        return new BadFolder("handover.fault.unwritable", folder, String.valueOf(failure.getMessage()));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
