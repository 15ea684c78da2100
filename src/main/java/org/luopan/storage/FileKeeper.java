package org.luopan.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Watches an H2 database in a file. After a failed write it reopens the file read-only until its disk accepts writes again; it
 * stops writing before the last free space is used up.
 */
final class FileKeeper implements Keeper {

    /** How many bytes stay free, for writes under way and for the program's own. */
    static final int RESERVE = 1 << 20;

    private static final Pattern FILE = Pattern.compile("jdbc:h2:(?:file:)?((?:[./~]|[A-Za-z]:)[^;]*)(.*)");
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Storage storage;
    private final HikariDataSource pool;
    private final KeptFile file;
    private final Path stored;
    private final String options;
    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
    private volatile boolean closed;

    private FileKeeper(Storage storage, HikariDataSource pool, Matcher url) {
        this.storage = storage;
        this.pool = pool;
        var path = url.group(1);
        var whole = path.startsWith("~")
                ? System.getProperty("user.home") + path.substring(1)
                : Path.of(path).toAbsolutePath().normalize().toString();
        this.file = new KeptFile(whole, this::writeFailed);
        this.stored = Path.of(whole + ".mv.db");
        this.options = url.group(2);
    }

    /** Takes over a connection pool; null if its database is not a file of its own. */
    static @Nullable FileKeeper of(Storage storage, HikariDataSource pool) {
        var url = FILE.matcher(String.valueOf(pool.getJdbcUrl()));
        if (!url.matches() || url.group(2).toUpperCase(Locale.ROOT).contains("AUTO_SERVER=TRUE")) {
            return null;
        }
        var keeper = new FileKeeper(storage, pool, url);
        pool.setDataSource(new Connections(keeper::connect));
        return keeper;
    }

    private Connection connect(@Nullable String username, @Nullable String password) throws SQLException {
        while (true) {
            var name = file.name();
            var url = "jdbc:h2:" + name + options + ";TRACE_LEVEL_FILE=0"
                    + (file.readOnly() ? ";ACCESS_MODE_DATA=r" : "");
            try {
                var connection = DriverManager.getConnection(url, username, password);
                if (name.equals(file.name())) {
                    return connection;
                }
                connection.close();
            } catch (SQLException e) {
                if (name.equals(file.name())) {
                    throw e;
                }
            }
        }
    }

    @Override
    public Condition look(Condition before) {
        var reason = failure.getAndSet(null);
        if (reason != null) {
            reopen(true);
            return condition(reason);
        }
        if (closed) {
            closed = false;
            reopen(file.readOnly());
        }
        if (before == Condition.OPEN) {
            return hasRoom() ? Condition.OPEN : Condition.FULL;
        }
        try {
            tryToWrite();
        } catch (IOException e) {
            return condition(e);
        }
        if (file.readOnly()) {
            reopen(false);
        }
        return Condition.OPEN;
    }

    @Override
    public Condition beforeWriting(Condition now) {
        return now != Condition.OPEN || hasRoom() ? now : Condition.FULL;
    }

    @Override
    public boolean failed(Trouble trouble) {
        if (trouble != Trouble.CLOSED) {
            return false;
        }
        if (storage.condition() == Condition.OPEN && failure.get() == null) {
            closed = true;
        }
        return storage.lookNow(PATIENCE);
    }

    /** Called by H2 in the middle of a write; the thread that watches the database does the rest. */
    private void writeFailed(IOException e) {
        failure.set(e);
        storage.become(condition(e));
        storage.wake();
    }

    private void reopen(boolean onlyToRead) {
        file.reopen(onlyToRead);
        var connections = pool.getHikariPoolMXBean();
        if (connections != null) {
            connections.softEvictConnections();
        }
    }

    private boolean hasRoom() {
        try {
            return Files.getFileStore(stored.getParent()).getUsableSpace() >= RESERVE;
        } catch (IOException e) {
            return true;
        }
    }

    /** Writes a temporary file as large as the reserve where the database would grow, and deletes it again. */
    private void tryToWrite() throws IOException {
        var trial = stored.resolveSibling("luopan.trial");
        var grown = Files.size(stored);
        try (var channel = FileChannel.open(
                trial, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            var bytes = ByteBuffer.allocate(RESERVE);
            while (bytes.hasRemaining()) {
                channel.write(bytes, grown + bytes.position());
            }
            channel.force(false);
        }
    }

    private static Condition condition(IOException e) {
        return Trouble.ofDisk(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT)) == Trouble.FULL
                ? Condition.FULL
                : Condition.READ_ONLY;
    }
}
