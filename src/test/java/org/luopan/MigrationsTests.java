package org.luopan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MigrationsTests {

    private static final Pattern NAME = Pattern.compile(
            "V\\d{3}__(create|insert|add|widen|rename|drop|restart|correct|index|remove|move|update)(_[a-z]+)+\\.sql");

    @Test
    void areNamedByNumberVerbAndObject() {
        assertThat(ProjectFiles.under(ProjectFiles.MIGRATIONS, ""))
                .isNotEmpty()
                .extracting(file -> file.getFileName().toString())
                .allMatch(NAME.asMatchPredicate());
    }

    @Test
    void haveEachNumberOnce() {
        assertThat(ProjectFiles.under(ProjectFiles.MIGRATIONS, ".sql"))
                .extracting(file -> file.getFileName().toString().substring(0, 4))
                .doesNotHaveDuplicates();
    }

    @Test
    void createTheSchemaBeforeTheyFillIt() {
        assertThat(ProjectFiles.under(ProjectFiles.MIGRATIONS, ".sql"))
                .filteredOn(file -> file.getFileName().toString().compareTo("V100") < 0)
                .extracting(file -> file.getFileName().toString())
                .noneMatch(name -> name.contains("__insert_"));
    }

    @Test
    void speakOfTheBaseAndNotOfItsMaking() {
        assertThat(ProjectFiles.under(ProjectFiles.MIGRATIONS, ".sql")).allSatisfy(file -> {
            assertThat(file.getFileName().toString()).doesNotContain("seed");
            assertThat(ProjectFiles.read(file)).doesNotContainIgnoringCase("yaml");
            assertThat(ProjectFiles.read(file).lines().filter(line -> line.startsWith("--")))
                    .noneMatch(line -> line.contains("seed"));
        });
    }

    @Test
    void nameTheirConstraints() {
        assertThat(ProjectFiles.under(ProjectFiles.MIGRATIONS, ".sql"))
                .allSatisfy(file -> assertThat(ProjectFiles.read(file).lines())
                        .filteredOn(line -> line.matches("\\s+(primary key|unique|foreign key|check)\\b.*"))
                        .isEmpty());
    }

    @Test
    void useOnlyTypesThatBothDatabasesHave() {
        assertThat(ProjectFiles.under(ProjectFiles.MIGRATIONS, ".sql"))
                .filteredOn(file -> file.getFileName().toString().contains("__create_"))
                .allSatisfy(file -> assertThat(ProjectFiles.read(file))
                        .doesNotContainPattern(
                                "(?i)\\b(serial|bigserial|auto_increment|clob|text|jsonb|datetime)\\s*(,|not )"));
    }
}
