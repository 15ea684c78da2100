package org.luopan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.h2.store.fs.FileUtils;

/** Bases of H2 whose files lie in memory, so that one can begin as a copy of another: to take the release is most of a start. */
public final class H2Bases {

    private static final String MEMORY = "nioMemFS:";

    private H2Bases() {}

    /** The address of a base, which stays open until the JVM ends. */
    public static String url(String name) {
        return "jdbc:h2:" + MEMORY + name
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Keeps a base as it is now; returns the file to make others of. */
    public static Path keep(DataSource base, Path folder) {
        var kept = folder.resolve("kept.zip");
        try (var connection = base.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("backup to '" + kept + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return kept;
    }

    /** Makes a base that nobody has opened yet of one that was kept. */
    public static void copy(Path kept, String name) {
        try (var zip = new ZipInputStream(Files.newInputStream(kept));
                var file = FileUtils.newOutputStream(MEMORY + name + ".mv.db", false)) {
            zip.getNextEntry();
            zip.transferTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
