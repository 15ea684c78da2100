package org.luopan.revision;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The authors of revisions from before accounts were stored beside names. */
class AccountsOfRevisionTests {

    private final JdbcDataSource base = new JdbcDataSource();
    private final JdbcClient jdbc = JdbcClient.create(base);

    @Test
    void areThoseOfTheOneAccountThatHadTheName() {
        base.setURL("jdbc:h2:mem:accounts-of-revision;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        migrate("232");
        account(11, "wei", "Wei");
        account(12, "lin", "Twin");
        account(13, "mei", "Twin");
        account(14, "olof", "Former");
        revision(1, "Wei", "2026-01-01");
        revision(2, "Twin", "2026-01-02");
        revision(3, "Former", "2026-01-03");
        revision(4, "Former", "2026-03-03");
        jdbc.sql(
                        "insert into audit_event (at, who, action, subject, detail) values"
                                + " (timestamp with time zone '2026-02-02 00:00:00+00', 'olof', 'account.rename', 'account/olof', 'Former')")
                .update();
        migrate("254");

        assertThat(author(1)).isEqualTo(11);
        assertThat(author(2)).as("two have the name").isNull();
        assertThat(author(3)).as("who took the name later").isNull();
        assertThat(author(4)).isEqualTo(14);
        assertThat(jdbc.sql("select live_version from revision where number = 1 and decided_by is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(8);
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(base)
                .locations("classpath:db/migration")
                .target(target)
                .ignoreMigrationPatterns("*:*")
                .load()
                .migrate();
    }

    private void account(long id, String username, String name) {
        jdbc.sql(
                        "insert into account (id, username, name, role, created_at) values (:id, :username, :name, 'editor', now())")
                .param("id", id)
                .param("username", username)
                .param("name", name)
                .update();
    }

    private void revision(int number, String author, String day) {
        jdbc.sql("insert into revision (entry_id, number, state, content, base_version, author, minor, created_at,"
                        + " published_at, decided_by) select min(id), :number, 'published', '{}', 7, :author, false,"
                        + " cast(cast(:day as date) as timestamp with time zone), cast(cast(:day as date) as timestamp with time zone),"
                        + " :author from entry")
                .param("number", number)
                .param("author", author)
                .param("day", day)
                .update();
    }

    private Long author(int number) {
        return jdbc.sql("select author_id from revision where number = :number")
                .param("number", number)
                .query((row, index) -> row.getObject("author_id", Long.class))
                .list()
                .get(0);
    }
}
