package org.luopan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.luopan.Delivered;
import org.luopan.H2Bases;
import org.luopan.LuopanApplication;
import org.luopan.PostgresBases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * A base of the first version, with what its editors changed in its own forms: a text of WeChat that has changed since, a figure of
 * Weibo, and the slug of a term.
 */
@Tag("database")
class OldBaseTests {

    /** The last script of the first version. */
    private static final String FIRST = "232";

    @TempDir
    private Path folder;

    private final DriverManagerDataSource base = new DriverManagerDataSource();
    private final JdbcClient jdbc = JdbcClient.create(base);

    @BeforeEach
    void make() throws Exception {
        if (PostgresBases.areTested()) {
            base.setUrl(PostgresBases.url(PostgresBases.copy(PostgresBases.EMPTY)));
            base.setUsername("postgres");
        } else {
            base.setUrl(H2Bases.url("old-base" + System.nanoTime()));
            base.setUsername("sa");
        }
        Flyway.configure()
                .dataSource(base)
                .locations("classpath:db/migration")
                .target(FIRST)
                .ignoreMigrationPatterns("*:*")
                .load()
                .migrate();
        try (var connection = base.getConnection()) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new EncodedResource(new ClassPathResource("old-base/edits.sql"), StandardCharsets.UTF_8));
        }
    }

    @Test
    void getsEverythingNewAndKeepsWhatItsEditorsWrote() {
        start().close();

        assertThat(text("summary_en", "platform", "wechat"))
                .isEqualTo("What the editors of this base say about WeChat.");
        assertThat(figures("platform", "weibo")).contains("555000000 2026-07").containsAll(delivered("platform/weibo"));
        assertThat(figures("platform", "wechat")).containsAll(delivered("platform/wechat"));
        assertThat(text("slug", "term", "bullet-comments")).isNotEmpty();
        assertThat(jdbc.sql("select count(*) from entry where kind = 'term' and slug = 'danmu'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(text("summary_en", "platform", "doubao")).isEqualTo(Delivered.text("platform/doubao", "summary_en"));
        assertThat(jdbc.sql(
                                "select e.slug from revision r join entry e on e.id = r.entry_id where r.state = 'in-review'")
                        .query(String.class)
                        .list())
                .as("what collides")
                .containsExactly("wechat");
        assertThat(jdbc.sql("select state from delivery where state not in ('delivered', 'proposed')")
                        .query(String.class)
                        .list())
                .isEmpty();

        var before = counts();
        start().close();
        assertThat(counts()).as("a second start changes nothing").isEqualTo(before);
    }

    private Map<String, Object> counts() {
        return jdbc.sql(
                        "select (select count(*) from revision) as revisions, (select version from content_version) as version,"
                                + " (select count(*) from figure) as figures, (select count(*) from entry) as entries,"
                                + " (select sum(version) from entry) as versions, (select count(*) from audit_event) as events")
                .query()
                .singleRow();
    }

    private String text(String column, String kind, String slug) {
        return jdbc.sql("select " + column + " from entry where kind = :kind and slug = :slug")
                .param("kind", kind)
                .param("slug", slug)
                .query(String.class)
                .single();
    }

    private List<String> figures(String kind, String slug) {
        return jdbc.sql(
                        "select cast(f.amount as bigint) || ' ' || f.as_of from figure f join entry e on e.id = f.entry_id"
                                + " where e.kind = :kind and e.slug = :slug")
                .param("kind", kind)
                .param("slug", slug)
                .query(String.class)
                .list();
    }

    /** The users of a platform as the release states them; the first version had not all of them. */
    private static List<String> delivered(String platform) {
        return Delivered.figures(platform, "mau").stream()
                .map(figure -> figure.path("amount").asString() + " "
                        + figure.path("as_of").asString())
                .toList();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(LuopanApplication.class)
                .run(
                        "--server.port=0",
                        "--luopan.data=" + folder,
                        "--luopan.admin-password=a-password-for-tests",
                        "--spring.datasource.url=" + base.getUrl(),
                        "--spring.datasource.username=" + base.getUsername(),
                        "--spring.datasource.password=");
    }
}
