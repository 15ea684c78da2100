package org.luopan.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.luopan.delivery.ContentFiles.Listed;
import org.luopan.delivery.Staging.Coming;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Puts the content of the release beside the content of the base; runs again whenever a file has changed. {@link Deliveries} brings it
 * in before the first request, through the same gate as everything that editors change.
 */
@Component
class ContentMigration implements JavaMigration {

    private final ContentFiles files;

    ContentMigration(ContentFiles files) {
        this.files = files;
    }

    /** None: it is repeated. */
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "content";
    }

    @Override
    public Integer getChecksum() {
        return files.checksum();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        var known = hashes(jdbc);
        var inserted = files.inserted();
        var release = files.release();
        new Staging(jdbc)
                .release(
                        files.all().stream()
                                .filter(file -> !file.hash().equals(known.get(file.address())))
                                .map(file ->
                                        new Coming(file.kind(), file.name(), file.hash(), files.content(file), release))
                                .toList(),
                        known.keySet(),
                        files.all().stream()
                                .filter(inserted::contains)
                                .map(Listed::address)
                                .collect(Collectors.toSet()));
    }

    private static Map<String, String> hashes(JdbcTemplate jdbc) {
        var hashes = new HashMap<String, String>();
        jdbc.query("select kind, name, hash from delivery where origin = 'release'", row -> {
            hashes.put(row.getString(1) + "/" + row.getString(2), row.getString(3));
        });
        return hashes;
    }
}
