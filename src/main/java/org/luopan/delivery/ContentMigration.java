package org.luopan.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.luopan.delivery.ContentFiles.Listed;
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
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var known = hashes(connection);
        var inserted = files.inserted();
        var release = files.release();
        try (var insert = connection.prepareStatement(
                        "insert into delivery (came, hash, note, state, kind, name) values (?, ?, ?, ?, ?, ?)");
                var update = connection.prepareStatement(
                        "update delivery set delivered = case when state in ('delivered', 'proposed') then came else delivered end,"
                                + " came = ?, hash = ?, note = ?, state = 'arrived' where kind = ? and name = ?")) {
            for (var file : files.all()) {
                var hash = known.get(file.kind() + "/" + file.name());
                if (hash == null) {
                    var there = inserted.contains(file);
                    fill(insert, file, release, there ? "delivered" : "arrived", file.kind(), file.name());
                } else if (!hash.equals(file.hash())) {
                    fill(update, file, release, file.kind(), file.name());
                }
            }
            insert.executeBatch();
            update.executeBatch();
        }
    }

    private void fill(PreparedStatement row, Listed file, String release, String... further) throws SQLException {
        row.setString(1, files.content(file));
        row.setString(2, file.hash());
        row.setString(3, release);
        for (var i = 0; i < further.length; i++) {
            row.setString(4 + i, further[i]);
        }
        row.addBatch();
    }

    private static Map<String, String> hashes(Connection connection) throws SQLException {
        var hashes = new HashMap<String, String>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery("select kind, name, hash from delivery")) {
            while (rows.next()) {
                hashes.put(rows.getString(1) + "/" + rows.getString(2), rows.getString(3));
            }
        }
        return hashes;
    }
}
