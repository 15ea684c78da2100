package org.luopan.start;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Explains in one sentence why a start failed, if the cause is outside the program. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFaults implements FailureAnalyzer {

    private static final String FILE = "spring.datasource.url";
    private static final String BACKUP = "put the last backup in its place (docs/operations.md, Backups).";

    private static final Set<ErrorCode> MIGRATIONS =
            Set.of(CoreErrorCode.FAILED_VERSIONED_MIGRATION, CoreErrorCode.FAILED_REPEATABLE_MIGRATION);

    private final Environment settings;

    StartFaults(Environment settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        CannotStart found = null;
        var depth = 0;
        for (Throwable cause = failure; cause != null && depth < 40; cause = cause.getCause(), depth++) {
            var reason = reason(cause);
            // The deepest cause says the most.
            found = reason == null ? found : reason;
        }
        return found == null ? null : new FailureAnalysis(found.getMessage(), found.remedy(), failure);
    }

    private @Nullable CannotStart reason(Throwable cause) {
        if (cause instanceof CannotStart known) {
            return known;
        }
        if (cause instanceof SQLException sql) {
            return ofDatabase(sql);
        }
        if (cause instanceof MVStoreException file && file.getErrorCode() == DataUtils.ERROR_FILE_CORRUPT) {
            return damaged();
        }
        if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("No space left")) {
            return new CannotStart("The disk of the data, " + folder() + ", is full.", "Make room on it.");
        }
        if (cause instanceof FlywayException flyway) {
            return ofMigrations(flyway, String.valueOf(cause.getMessage()));
        }
        return null;
    }

    private static @Nullable CannotStart ofMigrations(FlywayException failure, String words) {
        if (words.contains("Validate failed")) {
            return ofTables(words);
        }
        if (MIGRATIONS.contains(failure.getErrorCode())) {
            return new CannotStart(
                    "The database could not be brought up to this release: " + firstLine(failure),
                    "Keep a copy of the database as it is, " + BACKUP);
        }
        return null;
    }

    private @Nullable CannotStart ofDatabase(SQLException e) {
        return switch (e.getErrorCode()) {
            case org.h2.api.ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                new CannotStart(
                        "Another program has the database of " + folder() + " open, most likely another Luopan.",
                        "Stop the other one, or give this one a folder of its own with --luopan.data=FOLDER.");
            case org.h2.api.ErrorCode.FILE_CORRUPTED_1,
                    org.h2.api.ErrorCode.FILE_VERSION_ERROR_1,
                    org.h2.api.ErrorCode.FILE_ENCRYPTION_ERROR_1 -> damaged();
            case org.h2.api.ErrorCode.DATABASE_IS_READ_ONLY ->
                new CannotStart(
                        "The database in " + folder() + " cannot be written.",
                        "Let the user that runs Luopan write there, or name another folder with --luopan.data=FOLDER.");
            default -> ofServer(e, String.valueOf(e.getSQLState()));
        };
    }

    private @Nullable CannotStart ofServer(SQLException e, String state) {
        if (state.startsWith("28")) {
            return new CannotStart(
                    "The database at " + setting(FILE) + " does not let \"" + setting("spring.datasource.username")
                            + "\" in: wrong user or password.",
                    "Set SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
        if (state.equals("3D000")) {
            return new CannotStart(
                    "The server has no database of the name in " + setting(FILE) + ".",
                    "Make it with createdb (docs/operations.md, PostgreSQL), or set SPRING_DATASOURCE_URL.");
        }
        if (state.equals("53300")) {
            return new CannotStart(
                    "The database server at " + setting(FILE) + " takes no more connections.",
                    "Raise its max_connections, or lower spring.datasource.hikari.maximum-pool-size.");
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return new CannotStart(
                    "The database server at " + setting(FILE) + " does not answer: " + firstLine(e),
                    "Start it, or set SPRING_DATASOURCE_URL to where it is.");
        }
        return null;
    }

    private static CannotStart ofTables(String words) {
        return words.contains("not resolved locally")
                ? new CannotStart(
                        "The database is newer than this program: a later release has worked on it.",
                        "Start that release, or " + BACKUP)
                : new CannotStart(
                        "The tables of the database are not those that this program made.",
                        "Start the release that made them, or " + BACKUP);
    }

    private CannotStart damaged() {
        return new CannotStart(
                "The database file " + folder() + "/luopan.mv.db is damaged.", "Keep a copy of it, and " + BACKUP);
    }

    private String folder() {
        return setting("luopan.data");
    }

    private String setting(String name) {
        return settings.getProperty(name, "").replaceFirst("[?;].*", "");
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").strip();
    }
}
