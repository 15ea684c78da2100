package org.luopan.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luopan.ContentTest;
import org.luopan.OnOneDatabase;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordCheck;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The files of the content say what a new base holds. {@code -Dluopan.content.write=list} writes the list of files with their digests,
 * {@code =files} also the files, as the base of this test has them.
 */
@ContentTest
@OnOneDatabase
class ContentFilesTests {

    private static final Path FOLDER = Path.of("src/main/resources/content");
    private static final Path LIST = FOLDER.resolve(ContentFolder.LIST);
    private static final String WRITES = System.getProperty("luopan.content.write", "");

    @Autowired
    private RecordTypes recordTypes;

    @Autowired
    private RecordCheck check;

    @Autowired
    private RecordJson json;

    @Autowired
    private ContentExport export;

    @TempDir
    private Path exported;

    @Test
    void holdWhatANewBaseHolds() throws IOException {
        export.to(new ContentFolder(WRITES.equals("files") ? FOLDER : exported));

        var stored = files(WRITES.equals("files") ? FOLDER : exported);
        var files = files(FOLDER);
        assertThat(files.keySet()).isEqualTo(stored.keySet());
        files.keySet().removeIf(name -> files.get(name).equals(stored.get(name)));
        assertThat(files.keySet()).as("files that differ from the base").isEmpty();
    }

    @Test
    void areAllListedWithTheirDigest() throws IOException {
        var listed = files(FOLDER).entrySet().stream()
                .map(one -> digest(one.getValue()) + " " + one.getKey())
                .collect(Collectors.joining("\n"));
        var list = Files.readString(LIST);
        var release = list.lines().findFirst().orElseThrow();
        var whole = release + "\n" + listed + "\n";
        if (!WRITES.isEmpty()) {
            Files.writeString(LIST, whole);
        }

        assertThat(Files.readString(LIST))
                .as("write it again: ./mvnw test -Dtest=ContentFilesTests -Dluopan.content.write=list")
                .isEqualTo(whole);
    }

    @Test
    void haveNoErrors() throws IOException {
        var faults = new ArrayList<String>();
        files(FOLDER).forEach((name, content) -> {
            var type = recordTypes.find(name.substring(0, name.indexOf('/'))).orElseThrow();
            check.faults(type, json.read(content).with("kind", "")).stream()
                    .filter(fault -> !fault.overridable() && !fault.path().equals("slug"))
                    .forEach(fault -> faults.add(name + " " + fault));
        });
        assertThat(faults).isEmpty();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(one -> one.toString().endsWith(".json")).toList()) {
                var name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name.substring(0, name.length() - ".json".length()), Files.readString(file));
            }
        }
        return files;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
