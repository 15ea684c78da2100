package org.luopan.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.RunScript;
import org.h2.tools.Script;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A base is copied as SQL, as docs/operations.md says, which is the way to an H2 that does not read the file of another. */
class DatabaseCopyTests {

    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final String INSERT = "insert into audit_event (at, who, action, subject, detail) values"
            + " (timestamp with time zone '2026-11-22 00:00:00+00', 'lin', 'entry.save', 'platform/wechat', '微信')";

    @TempDir
    private Path folder;

    private final JdbcDataSource base = new JdbcDataSource();

    @BeforeEach
    void make() {
        base.setURL(file("luopan") + OPTIONS);
        base.setUser("sa");
        flyway(base).migrate();
        JdbcClient.create(base).sql(INSERT).update();
    }

    @Test
    void hasEveryRowAndTakesMore() throws SQLException {
        var copy = new JdbcDataSource();
        copy.setURL(file("copy") + OPTIONS);
        copy.setUser("sa");

        copy(base.getURL(), copy.getURL());

        assertThat(rows(copy)).isEqualTo(rows(base)).hasSizeGreaterThan(50);
        assertThat(entries(copy)).isEqualTo(entries(base)).isNotEmpty();
        assertThat(flyway(copy).migrate().migrationsExecuted).isZero();
        var ids = JdbcClient.create(copy);
        ids.sql(INSERT).update();
        assertThat(ids.sql("select detail from audit_event order by id")
                        .query(String.class)
                        .list())
                .containsExactly("微信", "微信");
    }

    @Test
    void needsTheOptionsOfTheProgramInBothAddresses() {
        assertThatThrownBy(() -> copy(base.getURL(), file("plain")))
                .hasMessageContaining("Schema \"public\" not found");
        assertThatThrownBy(() -> copy(file("luopan"), file("copy") + OPTIONS))
                .hasMessageContaining("Schema \"public\" not found");
    }

    private void copy(String from, String to) throws SQLException {
        var script = folder.resolve("base.sql").toString();
        Script.process(from, "sa", "", script, "", "");
        RunScript.execute(to, "sa", "", script, StandardCharsets.UTF_8, false);
    }

    private String file(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }

    private static Flyway flyway(JdbcDataSource base) {
        return Flyway.configure()
                .dataSource(base)
                .locations("classpath:db/migration")
                .load();
    }

    private static Map<String, Long> rows(JdbcDataSource base) {
        var jdbc = JdbcClient.create(base);
        var rows = new TreeMap<String, Long>();
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        jdbc.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single()));
        return rows;
    }

    private static List<String> entries(JdbcDataSource base) {
        return JdbcClient.create(base)
                .sql("select concat_ws('|', kind, slug, name_en, name_sv, name_zh, summary_en) from entry order by id")
                .query(String.class)
                .list();
    }
}
