package org.luopan.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luopan.ContentTest;
import org.luopan.OnOneDatabase;
import org.springframework.beans.factory.annotation.Autowired;

@ContentTest
@OnOneDatabase
class FolderReadingTests {

    @Autowired
    private FolderReading reading;

    @TempDir
    private Path folder;

    private final ArrayList<String> read = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("term"));
        for (var slug : new String[] {"one", "three", "two"}) {
            Files.writeString(
                    folder.resolve("term/" + slug + ".json"), "{\"kind\":\"term\",\"slug\":\"" + slug + "\"}");
        }
    }

    @Test
    void handsOverEachRecordInTheOrderOfTheirAddresses() {
        reading.read(new ContentFolder(folder), one -> read.add(one.address()));
        assertThat(read).containsExactly("term/one", "term/three", "term/two");
    }

    @Test
    void readsNoFileBeforeTheRecordOfTheLastOneWasHandedOver() {
        assertThatThrownBy(() -> reading.read(new ContentFolder(folder), one -> {
                    read.add(one.address());
                    delete(folder.resolve("term/two.json"));
                }))
                .isInstanceOfSatisfying(
                        BadFolder.class,
                        bad -> assertThat(bad.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.file()).isEqualTo("term/two.json")));
        assertThat(read).containsExactly("term/one", "term/three");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
