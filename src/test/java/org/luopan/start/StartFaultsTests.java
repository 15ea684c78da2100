package org.luopan.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class StartFaultsTests {

    private final StartFaults faults = new StartFaults(new MockEnvironment()
            .withProperty("luopan.data", "/srv/luopan")
            .withProperty("spring.datasource.url", "jdbc:postgresql://db:5432/luopan?password=secret")
            .withProperty("spring.datasource.username", "luopan"));

    @ParameterizedTest
    @CsvSource({
        ErrorCode.DATABASE_ALREADY_OPEN_1 + ", 90020, Another program has the database",
        ErrorCode.FILE_CORRUPTED_1 + ", 90030, is damaged",
        ErrorCode.FILE_VERSION_ERROR_1 + ", 90048, is damaged",
        "0, 28P01, wrong user or password",
        "0, 3D000, no database of the name",
        "0, 53300, no more connections",
        "0, 08001, does not answer",
        "0, 57P03, does not answer"
    })
    void sayInASentenceWhatTheDatabaseLacks(int code, String state, String words) {
        var failure = new IllegalStateException("bean", new RuntimeException(new SQLException("why", state, code)));
        var analysis = faults.analyze(failure);
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).contains(words).doesNotContain("secret");
        assertThat(analysis.getAction()).isNotBlank();
    }

    @Test
    void tellABaseOfALaterReleaseFromOneThatSomebodyChanged() {
        assertThat(validation("Detected applied migration not resolved locally: 900"))
                .contains("newer than this program");
        assertThat(validation("Migration checksum mismatch for migration version 001"))
                .contains("not those that this program made");
    }

    @Test
    void leaveOtherFailuresToTheirStackTrace() {
        assertThat(faults.analyze(new IllegalStateException("a fault of the program")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://luopan.example.org", "http://localhost:8080/", "https://example.org/base"})
    void takeTheAddressOfASite(String address) {
        StartCheck.checkAddress(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"luopan.example.org", "ftp://example.org", "https://", "https://a b", "https://example.org/?x=1"
            })
    void refuseWhatIsNone(String address) {
        assertThatThrownBy(() -> StartCheck.checkAddress(address))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("luopan.public-url");
    }

    @Test
    void takeAFolderThatCanBeMadeAndNoFile(@TempDir Path folder) throws IOException {
        assertThat(StartCheck.fault(folder.resolve("a/b"))).isNull();
        var file = Files.createFile(folder.resolve("file"));
        assertThat(StartCheck.fault(file)).contains("is no folder");
    }

    private String validation(String words) {
        var analysis = faults.analyze(
                new RuntimeException(new FlywayException("Validate failed: " + words, CoreErrorCode.VALIDATE_ERROR)));
        assertThat(analysis).isNotNull();
        return analysis.getDescription();
    }
}
