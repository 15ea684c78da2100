package org.luopan.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.jspecify.annotations.Nullable;

/**
 * The file of an H2 database, which stays open when H2 fails. After one failed write H2 gives a database up but keeps its lock, so
 * this process could not open it again. Therefore the file is opened here and H2 gets a view of it, which ends with the first
 * failed write or with {@link #reopen}. A view that has ended can neither write nor hold a lock.
 */
final class KeptFile {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String path;
    private final Consumer<IOException> failed;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;
    private int views;
    private volatile int number = NUMBERS.incrementAndGet();
    private volatile boolean readOnly;

    KeptFile(String path, Consumer<IOException> failed) {
        this.path = path;
        this.failed = failed;
    }

    String path() {
        return path;
    }

    /** The name under which H2 finds the file now. */
    String name() {
        return KeptPath.name(number, this);
    }

    boolean readOnly() {
        return readOnly;
    }

    /** Ends all views; the next ones belong to a new database, which may be read-only. */
    synchronized void reopen(boolean onlyToRead) {
        KeptPath.forget(number);
        readOnly = onlyToRead;
        number = NUMBERS.incrementAndGet();
        views = 0;
        release();
    }

    synchronized FileChannel open(int wanted, FilePath file, boolean onlyToRead) throws IOException {
        if (wanted != number) {
            throw new ClosedChannelException();
        }
        if (channel == null || !channel.isOpen()) {
            channel = channel(file, onlyToRead);
            lock = null;
        }
        views++;
        return new View(channel, wanted);
    }

    /** Opens the file for writing if possible, so that its lock keeps other programs out. */
    private static FileChannel channel(FilePath file, boolean onlyToRead) throws IOException {
        try {
            return file.open("rw");
        } catch (IOException e) {
            if (onlyToRead) {
                return file.open("r");
            }
            throw e;
        }
    }

    private synchronized boolean lock(FileChannel of, boolean shared) throws IOException {
        if (lock == null || !lock.isValid()) {
            lock = of.tryLock(0, Long.MAX_VALUE, shared);
        }
        return lock != null;
    }

    private synchronized void closed(int of) {
        if (of == number && --views == 0) {
            release();
        }
    }

    private void release() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            failed.accept(e);
        }
        channel = null;
        lock = null;
    }

    /** H2's view of the file. */
    private final class View extends FileBaseDefault {

        private final FileChannel file;
        private final int of;
        private volatile boolean ended;

        View(FileChannel file, int of) {
            this.file = file;
            this.of = of;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            if (of != number) {
                throw new ClosedChannelException();
            }
            return file.read(target, position);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            return writing(() -> file.write(source, position));
        }

        @Override
        public void force(boolean metadata) throws IOException {
            writing(() -> {
                file.force(metadata);
                return 0;
            });
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            writing(() -> {
                if (size < file.size()) {
                    file.truncate(size);
                }
                return 0;
            });
        }

        @Override
        public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return KeptFile.this.lock(file, shared) ? new Held(this) : null;
        }

        @Override
        protected void implCloseChannel() {
            closed(of);
        }

        private int writing(Writing what) throws IOException {
            if (ended || of != number) {
                throw new ClosedChannelException();
            }
            try {
                return what.write();
            } catch (IOException e) {
                if (!ended) {
                    ended = true;
                    failed.accept(e);
                }
                throw e;
            }
        }
    }

    private interface Writing {

        int write() throws IOException;
    }

    /** H2's part in the lock of this process. */
    private static final class Held extends FileLock {

        private boolean valid = true;

        Held(FileChannel channel) {
            super(channel, 0, Long.MAX_VALUE, false);
        }

        @Override
        public boolean isValid() {
            return valid;
        }

        @Override
        public void release() {
            valid = false;
        }
    }
}
