package org.luopan.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The content of this release: a JSON file for each record, {@code content/KIND/NAME.json}, and a list of them all. The list begins
 * with the name of the release; each further line is a digest (SHA-256, in hexadecimal) and the file it belongs to.
 */
@Component
class ContentFiles {

    static final String FOLDER = "content/";
    static final String LIST = "files.txt";

    /** The same digests, of what the SQL scripts insert: a base has that already. */
    static final String INSERTED = "inserted.txt";

    /** One file: {@code platform/wechat}. */
    record Listed(String hash, String kind, String name) {

        String address() {
            return kind + "/" + name;
        }

        private static Listed of(String line) {
            var parts = line.split(" ", 2);
            var slash = parts[1].indexOf('/');
            return new Listed(parts[0], parts[1].substring(0, slash), parts[1].substring(slash + 1));
        }
    }

    /** The name of the release, as histories show it. */
    String release() {
        return list().lines().findFirst().orElseThrow();
    }

    List<Listed> all() {
        return list().lines().skip(1).map(Listed::of).toList();
    }

    /** The files that say nothing else than what the SQL scripts have inserted. */
    Set<Listed> inserted() {
        return text(INSERTED).lines().map(Listed::of).collect(Collectors.toSet());
    }

    String content(Listed file) {
        return text(file.kind() + "/" + file.name() + ".json");
    }

    /** Changes with any file. */
    int checksum() {
        var checksum = new CRC32();
        checksum.update(list().getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }

    private static String list() {
        return text(LIST);
    }

    private static String text(String path) {
        try {
            return new ClassPathResource(FOLDER + path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
