package org.luopan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.luopan.OnOneDatabase;
import org.luopan.PageTest;
import org.luopan.record.RecordData;
import org.luopan.record.RecordJson;
import org.luopan.record.RecordType;
import org.luopan.record.RecordTypes;
import org.luopan.recordstore.RecordCheck;
import org.luopan.recordstore.RecordStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of the content say what a new base holds. {@code -Dluopan.content.write=list} writes the list of files with their digests,
 * {@code =files} also the files, as the base of this test has them.
 */
@PageTest
@OnOneDatabase
class ContentFilesTests {

    private static final Path FOLDER = Path.of("src/main/resources", ContentFiles.FOLDER);
    private static final Path LIST = FOLDER.resolve(ContentFiles.LIST);
    private static final String WRITES = System.getProperty("luopan.content.write", "");

    @Autowired
    private RecordTypes recordTypes;

    @Autowired
    private RecordStore records;

    @Autowired
    private RecordCheck check;

    @Autowired
    private RecordJson json;

    @Autowired
    private JsonMapper mapper;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void holdWhatANewBaseHolds() throws IOException {
        var stored = new TreeMap<String, String>();
        jdbc.sql("select id, kind, slug from entry where status = 'published'").query(row -> {
            var type = recordTypes.find(row.getString("kind")).orElseThrow();
            stored.put(row.getString("kind") + "/" + row.getString("slug"), text(type, row.getLong("id")));
        });
        recordTypes
                .find("word")
                .ifPresent(type -> jdbc.sql("select id, facet, slug from facet_value")
                        .query(row -> {
                            stored.put(
                                    "word/" + row.getString("facet") + "/" + row.getString("slug"),
                                    text(type, row.getLong("id")));
                        }));
        for (var name : new String[] {"metric", "tier-list", "synonym"}) {
            var type = recordTypes.find(name).orElseThrow();
            jdbc.sql("select id, slug from " + type.table()).query(row -> {
                stored.put(name + "/" + row.getString("slug"), text(type, row.getLong("id")));
            });
        }
        var corrections = recordTypes.find("correction").orElseThrow();
        jdbc.sql("select id from correction").query(row -> {
            stored.put("correction/" + row.getLong("id"), text(corrections, row.getLong("id")));
        });
        if (WRITES.equals("files")) {
            for (var one : stored.entrySet()) {
                var file = FOLDER.resolve(one.getKey() + ".json");
                Files.createDirectories(file.getParent());
                Files.writeString(file, one.getValue());
            }
        }

        var files = files();
        assertThat(files.keySet()).isEqualTo(stored.keySet());
        files.keySet().removeIf(name -> files.get(name).equals(stored.get(name)));
        assertThat(files.keySet()).as("files that differ from the base").isEmpty();
    }

    @Test
    void areAllListedWithTheirDigest() throws IOException {
        var listed = files().entrySet().stream()
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
        files().forEach((name, content) -> {
            var type = recordTypes.find(name.substring(0, name.indexOf('/'))).orElseThrow();
            check.faults(type, json.read(content).with("kind", "")).stream()
                    .filter(fault -> !fault.overridable() && !fault.path().equals("slug"))
                    .forEach(fault -> faults.add(name + " " + fault));
        });
        assertThat(faults).isEmpty();
    }

    private String text(RecordType type, long id) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("kind", type.name());
        plain.putAll(json.plain(records.load(type, id).orElse(RecordData.NOTHING)));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(plain).replace("\r\n", "\n") + "\n";
    }

    private static Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(FOLDER)) {
            for (var file : all.filter(one -> one.toString().endsWith(".json")).toList()) {
                var name = FOLDER.relativize(file).toString().replace('\\', '/');
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
