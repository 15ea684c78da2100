package org.luopan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFileTests {

    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;TRACE_LEVEL_FILE=0";

    private final List<IOException> failures = new ArrayList<>();

    @Test
    void isReadAndThenWrittenAgainAfterAFullDisk() throws Exception {
        try (var disk = SmallDisk.of(4)) {
            var file = new KeptFile(disk.folder().resolve("base").toString(), failures::add);
            var first = connect(file);
            run(first, "create table word (id integer primary key, text varchar(2000))");
            run(first, "insert into word values (1, 'kept')");
            disk.fill();
            assertThatThrownBy(() -> writeUntilItFails(first)).isInstanceOf(SQLException.class);
            assertThatThrownBy(first::close).isInstanceOf(SQLException.class);
            assertThat(failures).hasSize(1);
            file.reopen(true);
            try (var connection = connect(file)) {
                assertThat(words(connection)).isPositive();
                assertThatThrownBy(() -> run(connection, "insert into word values (-1, 'refused')"))
                        .isInstanceOf(SQLException.class);
            }
            disk.empty();
            file.reopen(false);
            try (var connection = connect(file)) {
                var before = words(connection);
                run(connection, "insert into word values (-2, 'taken')");
                assertThat(words(connection)).isEqualTo(before + 1);
            }
        }
    }

    @Test
    void isOpenToOneProcessOnly(@TempDir Path folder) throws Exception {
        var file = new KeptFile(folder.resolve("base").toString(), failures::add);
        try (var connection = connect(file)) {
            run(connection, "create table word (id integer primary key)");
            assertThatThrownBy(() ->
                            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("base") + OPTIONS, "sa", ""))
                    .hasMessageContaining("in use");
        }
        DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("base") + OPTIONS, "sa", "")
                .close();
    }

    private static Connection connect(KeptFile file) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:" + file.name() + OPTIONS + (file.readOnly() ? ";ACCESS_MODE_DATA=r" : ""), "sa", "");
    }

    private static void writeUntilItFails(Connection connection) throws SQLException {
        for (var i = 2; i < 5000; i++) {
            run(
                    connection,
                    "insert into word values (" + i + ", '"
                            + Integer.toHexString(i * 7919).repeat(300) + "')");
        }
    }

    private static int words(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from word")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
